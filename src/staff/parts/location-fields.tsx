import type { Location } from '../../../types/complaint';
import type { Me } from '../../../types/me';
import type { Problems } from '../../actions/form/examine';
import { PickerField, TextField } from '../../components';

interface LocationFieldsProps {
  value: Partial<Location>;
  me: Me | undefined;
  problems: Problems;
  path: string;
  /** The room on file is not shown to this viewer; it stays unless another is written (B12). */
  roomHidden?: boolean;
  onChange: (part: Partial<Location>) => void;
}

const same = (names: readonly string[]) => names.map((name) => ({ value: name, label: name }));

/** Where it is: a home, a public place, or words. */
export function LocationFields({ value, me, problems, path, roomHidden, onChange }: LocationFieldsProps) {
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
        onClear={() => onChange({ building: undefined })}
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
        placeholder={roomHidden ? '已登记，不显示；不改就留空' : undefined}
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
        onClear={() => onChange({ publicPlace: undefined })}
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
