import type { ChildKind } from '../../types/complaint';
import { Chips } from './field';

interface ChildChipsProps {
  options: readonly ChildKind[];
  value: string | undefined;
  onChange: (id: string | undefined) => void;
}

/** The kinds below the one that is chosen: nobody has to say, and another tap takes it back (§3.2.1). */
export const ChildChips = ({ options, value, onChange }: ChildChipsProps) => (
  <Chips
    id="child"
    label="具体是"
    optional
    options={options.map(({ id, name }) => ({ value: id, label: name }))}
    value={value}
    onChange={(id) => onChange(id === value ? undefined : id)}
  />
);
