import type { Category, Severity } from '../../../types/complaint';
import type { Problems } from '../../actions/form/examine';
import { Chips, optionsOf, PickerField } from '../../components';
import { categoryText, severityHint, severityText } from '../../text';

interface Kind {
  category?: Category;
  further?: Category;
  severity?: Severity;
}

interface KindFieldsProps {
  value: Kind;
  problems: Problems;
  onChange: (part: Kind) => void;
}

const severities = (Object.keys(severityText) as Severity[]).map((value) => ({
  value,
  label: severityText[value],
  hint: severityHint[value],
}));

/** One main kind, at most one further, and how grave it is (§3.2.1). */
export function KindFields({ value, problems, onChange }: KindFieldsProps) {
  return (
    <>
      <Chips
        id="category"
        label="类别"
        options={optionsOf(categoryText)}
        value={value.category}
        problem={problems.category}
        onChange={(category) => onChange({ category })}
      />
      <PickerField
        id="further"
        label="还涉及"
        optional
        placeholder="没有"
        options={optionsOf(categoryText).filter((option) => option.value !== value.category)}
        value={value.further}
        problem={problems.further}
        onChange={(further) => onChange({ further })}
        onClear={() => onChange({ further: undefined })}
      />
      <Chips
        id="severity"
        label="程度"
        options={severities}
        value={value.severity}
        problem={problems.severity}
        onChange={(severity) => onChange({ severity })}
      />
    </>
  );
}
