/** A button that records. */
export interface RecordButtonProps {
  recording: boolean;
  seconds: number;
  onStart: () => void;
  onStop: () => void;
}
