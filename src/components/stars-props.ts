/** One thing to give one to five stars; 0 is not yet given. */
export interface StarsProps {
  label: string;
  value: number;
  onChange: (value: number) => void;
}
