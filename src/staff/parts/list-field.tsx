import { View } from '@tarojs/components';
import type { Problems } from '../../actions/form/examine';
import { Button, Field, type FieldProps, Tap, TextField } from '../../components';

interface ListFieldProps extends FieldProps {
  values: readonly (string | undefined)[];
  max: number;
  placeholder: string;
  problems: Problems;
  onChange: (values: string[]) => void;
}

/** A few short texts, one line each; there is always one to write in. */
export function ListField({ values, max, placeholder, problems, onChange, ...field }: ListFieldProps) {
  const lines = values.length === 0 ? [''] : values.map((line) => line ?? '');
  return (
    <Field {...field}>
      {lines
        .map((line, at) => ({ line, at, place: at === 0 ? field.id : `${field.id}-${at}` }))
        .map(({ line, at, place }) => (
          <View key={place} className="lines__one">
            <View className="grow">
              <TextField
                id={place}
                label=""
                placeholder={placeholder}
                value={line}
                problem={problems[`${field.id}.${at}`]}
                onChange={(text) => onChange(lines.map((old, other) => (other === at ? text : old)))}
              />
            </View>
            {lines.length > 1 && (
              <Tap
                className="lines__remove"
                says="删去这一条"
                onTap={() => onChange(lines.filter((_, other) => other !== at))}
              >
                ×
              </Tap>
            )}
          </View>
        ))}
      {lines.length < max && (
        <Button tone="plain" small onTap={() => onChange([...lines, ''])}>
          再加一条
        </Button>
      )}
    </Field>
  );
}
