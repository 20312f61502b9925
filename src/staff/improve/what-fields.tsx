import type { NewImprovement } from '../../../types/improvements';
import type { Draft } from '../../actions/form/draft';
import type { Problems } from '../../actions/form/examine';
import { StaffField } from '../../actions/form/staff-field';
import { TextArea } from '../../components';
import { useMe } from '../../hooks/use-me';
import { plainly } from '../parts/colleagues';
import { DayField, usualDays } from '../parts/day-field';

/** What is typed of an improvement so far. */
export type Wish = Draft<NewImprovement>;

/** What the server says of fields of the improvement, by the field's own name. */
export const ownProblems = (fields: Problems = {}): Problems =>
  Object.fromEntries(
    Object.entries(fields).map(([path, problem]) => [path.replace(/^improvement\./, ''), problem]),
  );

interface WhatFieldsProps {
  value: Wish;
  today: string;
  problems: Problems;
  change: (part: Wish) => void;
}

/** What is to be done, by whom and by when: of every improvement. */
export function WhatFields({ value: { measure, ownerId, dueOn }, today, problems, change }: WhatFieldsProps) {
  const { me } = useMe();
  return (
    <>
      <TextArea
        id="measure"
        label="要做什么"
        placeholder="一条说得清、做得到的措施"
        max={500}
        value={measure}
        problem={problems.measure}
        onChange={(text) => change({ measure: text })}
      />
      <StaffField
        id="owner"
        label="谁负责"
        plain
        candidates={plainly(me?.community.staff ?? [])}
        value={ownerId}
        problem={problems.ownerId}
        onChange={(id) => change({ ownerId: id })}
      />
      <DayField
        id="due"
        label="什么时候做完"
        today={today}
        usual={usualDays}
        value={dueOn}
        problem={problems.dueOn}
        onChange={(date) => change({ dueOn: date })}
      />
    </>
  );
}
