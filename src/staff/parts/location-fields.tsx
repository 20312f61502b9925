import type { Location } from '../../../types/complaint';
import type { Me } from '../../../types/me';
import type { Problems } from '../../actions/form/draft';
import { PickerField, TextField } from '../../components';

interface LocationFieldsProps {
  value: Partial<Location>;
  me: Me | undefined;
  problems: Problems;
  path: string;
  onChange: (part: Partial<Location>) => void;
}

const same = (names: readonly string[]) => names.map((name) => ({ value: name, label: name }));

/** Where it is: a home, a public place, or words. */
export function LocationFields({ value, me, problems, path, onChange }: LocationFieldsProps) {
  return (
    <>
      <PickerField
        id="building"
        label="楼栋"
        optional
        options={same(me?.community.buildings ?? [])}
        value={value.building}
        problem={problems[`${path}.building`]}
        onChange={(building) => onChange({ building })}
      />
      <TextField
        id="unit"
        label="单元"
        optional
        value={value.unit}
        problem={problems[`${path}.unit`]}
        onChange={(unit) => onChange({ unit })}
      />
      <TextField
        id="room"
        label="房号"
        optional
        value={value.room}
        problem={problems[`${path}.room`]}
        onChange={(room) => onChange({ room })}
      />
      <PickerField
        id="public-place"
        label="公共区域"
        optional
        options={same(me?.community.publicPlaces ?? [])}
        value={value.publicPlace}
        problem={problems[`${path}.publicPlace`]}
        onChange={(publicPlace) => onChange({ publicPlace })}
      />
      <TextField
        id="free-text"
        label="具体位置"
        optional
        placeholder="例如：2 单元门口、负一层 B 区"
        value={value.freeText}
        problem={problems[`${path}.freeText`]}
        onChange={(freeText) => onChange({ freeText })}
      />
    </>
  );
}
