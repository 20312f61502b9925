/** A line or a box to type in. */
export interface InputProps {
  id: string;
  value: string;
  placeholder?: string;
  wrong?: boolean;
  kind?: 'text' | 'phone' | 'number' | 'email';
  onChange: (value: string) => void;
}

/** A choice of one from a short list, by position. */
export interface PickProps {
  id: string;
  labels: readonly string[];
  index: number;
  placeholder: string;
  wrong?: boolean;
  onChange: (index: number) => void;
}

/** A day (`YYYY-MM-DD`) or a time of day (`HH:mm`), empty when none is chosen. */
export interface MomentProps {
  id: string;
  mode: 'date' | 'time';
  value: string;
  placeholder: string;
  wrong?: boolean;
  onChange: (value: string) => void;
}

/** On or off. */
export interface ToggleProps {
  id: string;
  on: boolean;
  onChange: (on: boolean) => void;
}

/** The name of a control. */
export interface CaptionProps {
  id: string;
  text: string;
}
