import type { ReactNode } from 'react';

/** A line or a box to type in; `label` is its name, as the one above it says. */
export interface InputProps {
  id: string;
  label: string;
  value: string;
  placeholder?: string;
  wrong?: boolean;
  kind?: 'text' | 'phone' | 'number' | 'email';
  onChange: (value: string) => void;
}

/** A choice of one from a short list, by position. */
export interface PickProps {
  id: string;
  label: string;
  labels: readonly string[];
  index: number;
  placeholder: string;
  wrong?: boolean;
  onChange: (index: number) => void;
}

/** A day (`YYYY-MM-DD`) or a time of day (`HH:mm`), empty when none is chosen. */
export interface MomentProps {
  id: string;
  label: string;
  mode: 'date' | 'time';
  value: string;
  placeholder: string;
  wrong?: boolean;
  onChange: (value: string) => void;
}

/** On or off; `label` is its name where nothing else names it. */
export interface ToggleProps {
  id: string;
  label: string;
  on: boolean;
  onChange: (on: boolean) => void;
}

/** Several controls that belong together under one name. */
export interface GroupProps {
  id: string;
  label: string;
  className: string;
  wrong?: boolean;
  children: ReactNode;
}

/** The name of a control. */
export interface CaptionProps {
  id: string;
  text: string;
}
