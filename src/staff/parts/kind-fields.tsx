import type { ComplaintView } from '../../../types/views';
import type { Problems } from '../../actions/form/examine';
import { Chips, optionsOf, PickerField } from '../../components';
import { categoryText } from '../../text';
import { type Assessing, SeverityFields } from './severity-fields';

interface KindFieldsProps {
  view: ComplaintView;
  value: Assessing;
  problems: Problems;
  onChange: (part: Assessing) => void;
}

/** One main kind, at most one further, and how grave it is (§3.2.1). */
export function KindFields({ view, value, problems, onChange }: KindFieldsProps) {
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
      <SeverityFields view={view} value={value} problems={problems} onChange={onChange} />
    </>
  );
}
