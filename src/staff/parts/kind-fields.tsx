import type { ChildKind } from '../../../types/complaint';
import type { Me } from '../../../types/me';
import type { ComplaintView } from '../../../types/views';
import type { Problems } from '../../actions/form/examine';
import { Chips, optionsOf, PickerField } from '../../components';
import { ChildChips } from '../../components/child-chips';
import { categoryText } from '../../text';
import { type Assessing, SeverityFields } from './severity-fields';

interface KindFieldsProps {
  view: ComplaintView;
  me: Me | undefined;
  value: Assessing;
  problems: Problems;
  onChange: (part: Assessing) => void;
}

/** The kinds below the chosen one: those that are offered, and the one on file. */
function below({ category, child }: ComplaintView, chosen: Assessing['category'], me: Me | undefined) {
  const offered: ChildKind[] = (chosen && me?.community.children?.[chosen]) ?? [];
  const known = !child || category !== chosen || offered.some(({ id }) => id === child.id);
  return known ? offered : [...offered, child];
}

/** One main kind with what it is below it, at most one further, and how grave it is (§3.2.1). */
export function KindFields({ view, me, value, problems, onChange }: KindFieldsProps) {
  const children = below(view, value.category, me);
  return (
    <>
      <Chips
        id="category"
        label="类别"
        options={optionsOf(categoryText)}
        value={value.category}
        problem={problems.category}
        onChange={(category) =>
          onChange({ category, ...(category === value.category ? {} : { child: undefined }) })
        }
      />
      {children.length > 0 ? (
        <ChildChips options={children} value={value.child} onChange={(child) => onChange({ child })} />
      ) : null}
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
