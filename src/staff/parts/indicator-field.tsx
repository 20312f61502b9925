import type { Category } from '../../../types/complaint';
import { type Indicator, Measured } from '../../../types/indicators';
import type { Me } from '../../../types/me';
import type { Draft } from '../../actions/form/draft';
import type { Problems } from '../../actions/form/examine';
import { optionsOf, PickerField } from '../../components';
import { categoryText } from '../../text';
import { measuredText } from './improvement-words';

interface IndicatorFieldProps {
  me: Me | undefined;
  value: Draft<Indicator> | undefined;
  problems: Problems;
  onChange: (value: Draft<Indicator> | undefined) => void;
}

/** What an improvement is measured by; received complaints of one kind or at one place too, promised times of one kind (§3.7.2). */
export function IndicatorField({ me, value, problems, onChange }: IndicatorFieldProps) {
  const { figure, category, place } = value ?? {};
  const { buildings = [], publicPlaces = [] } = me?.community ?? {};
  const places = [
    ...buildings.map((name) => ({ value: `building:${name}`, label: name })),
    ...publicPlaces.map((name) => ({ value: `public:${name}`, label: name })),
  ];
  const placed = (chosen: string) => {
    const [kind, ...name] = chosen.split(':');
    return { kind: kind === 'public' ? ('public' as const) : ('building' as const), name: name.join(':') };
  };
  return (
    <>
      <PickerField<Measured>
        id="measured"
        label="看哪个数有没有变"
        optional
        hint="做完四周后，和提出之前比。都不合适就不选，凭实际情况评定。"
        options={Measured.options.map((one) => ({ value: one, label: measuredText[one] }))}
        value={figure}
        problem={problems['measured.figure'] ?? problems.measured}
        onChange={(chosen) => onChange({ figure: chosen })}
        onClear={() => onChange(undefined)}
      />
      {figure === 'received' || figure === 'kept' ? (
        <PickerField<Category>
          id="measured-category"
          label="只看哪一类"
          optional
          options={optionsOf(categoryText)}
          value={category}
          problem={problems['measured.category']}
          onChange={(chosen) => onChange({ ...value, category: chosen })}
          onClear={() => onChange({ ...value, category: undefined })}
        />
      ) : null}
      {figure === 'received' ? (
        <PickerField
          id="measured-place"
          label="只看哪一处"
          optional
          options={places}
          value={place?.name ? `${place.kind}:${place.name}` : undefined}
          problem={problems['measured.place']}
          onChange={(chosen) => onChange({ ...value, place: placed(chosen) })}
          onClear={() => onChange({ ...value, place: undefined })}
        />
      ) : null}
    </>
  );
}
