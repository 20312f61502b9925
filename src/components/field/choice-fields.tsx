import { View } from '@tarojs/components';
import { Tap } from '../tap';
import { Group, Pick, Toggle } from './controls';
import { Field, type FieldProps } from './field';

/** Something to choose, with a sentence where the label alone does not say enough. */
export interface Option<T extends string> {
  value: T;
  label: string;
  hint?: string;
}

/** The options of a table of texts, in its order: `optionsOf(categoryText)`. */
export const optionsOf = <T extends string>(texts: Record<T, string>, only?: readonly T[]): Option<T>[] =>
  (only ?? (Object.keys(texts) as T[])).map((value) => ({ value, label: texts[value] }));

interface ChipProps<T extends string> {
  option: Option<T>;
  chosen: boolean;
  onTap: () => void;
}

function Chip<T extends string>({ option, chosen, onTap }: ChipProps<T>) {
  return (
    <Tap
      className={`chips__chip${chosen ? ' chips__chip--chosen' : ''}${option.hint ? ' chips__chip--wide' : ''}`}
      chosen={chosen}
      says={option.label}
      explains={option.hint}
      onTap={onTap}
    >
      {option.label}
      {option.hint ? <View className="chips__hint">{option.hint}</View> : null}
    </Tap>
  );
}

interface ChipsProps<T extends string> extends FieldProps {
  options: readonly Option<T>[];
  value: T | undefined;
  even?: boolean;
  onChange: (value: T) => void;
}

/** One of a few, all in sight; `even` gives each the same width. */
export function Chips<T extends string>({ options, value, even, onChange, ...field }: ChipsProps<T>) {
  return (
    <Field {...field}>
      <Group
        id={field.id}
        label={field.label}
        className={even ? 'chips chips--even' : 'chips'}
        wrong={Boolean(field.problem)}
      >
        {options.map((option) => (
          <Chip
            key={option.value}
            option={option}
            chosen={option.value === value}
            onTap={() => onChange(option.value)}
          />
        ))}
      </Group>
    </Field>
  );
}

interface ManyChipsProps<T extends string> extends FieldProps {
  options: readonly Option<T>[];
  values: readonly T[];
  onChange: (values: T[]) => void;
}

/** Any of a few, all in sight. */
export function ManyChips<T extends string>({ options, values, onChange, ...field }: ManyChipsProps<T>) {
  const turn = (value: T) =>
    onChange(values.includes(value) ? values.filter((other) => other !== value) : [...values, value]);
  return (
    <Field {...field}>
      <Group id={field.id} label={field.label} className="chips" wrong={Boolean(field.problem)}>
        {options.map((option) => (
          <Chip
            key={option.value}
            option={option}
            chosen={values.includes(option.value)}
            onTap={() => turn(option.value)}
          />
        ))}
      </Group>
    </Field>
  );
}

interface PickerProps<T extends string> extends FieldProps {
  options: readonly Option<T>[];
  value: T | undefined;
  placeholder?: string;
  onChange: (value: T) => void;
  /** Where nothing may be chosen too: what takes the choice back. */
  onClear?: () => void;
}

/** One of many, from a list that opens; where it may be empty, its first line empties it. */
export function PickerField<T extends string>({
  options,
  value,
  placeholder = '请选择',
  onChange,
  onClear,
  ...field
}: PickerProps<T>) {
  const labels = options.map(({ label, hint }) => (hint ? `${label} · ${hint}` : label));
  const chosen = options.findIndex((option) => option.value === value);
  const emptiable = onClear !== undefined && chosen >= 0;
  return (
    <Field {...field}>
      <Pick
        id={field.id}
        label={field.label}
        labels={emptiable ? ['不选', ...labels] : labels}
        index={emptiable ? chosen + 1 : chosen}
        placeholder={placeholder}
        wrong={Boolean(field.problem)}
        onChange={(index) => {
          const option = options[emptiable ? index - 1 : index];
          if (option) onChange(option.value);
          else onClear?.();
        }}
      />
    </Field>
  );
}

interface SwitchProps {
  id: string;
  label: string;
  hint?: string;
  on: boolean;
  onChange: (on: boolean) => void;
}

/** On or off, with what it means. */
export function SwitchField({ id, label, hint, on, onChange }: SwitchProps) {
  return (
    <View className="switch">
      <View className="grow">
        <View className="text text--strong">{label}</View>
        {hint ? <View className="text text--small text--soft">{hint}</View> : null}
      </View>
      <Toggle id={id} label={label} on={on} onChange={onChange} />
    </View>
  );
}
