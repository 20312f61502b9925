import type { CheckpointView, MeasureView, PlanView } from '../../../types/views';
import type { Problems } from '../../actions/form/examine';
import { whenText } from '../../text';
import { TickList } from './tick-list';

interface OpenOfPlanProps {
  plan: PlanView;
  now: string;
  done: { doneMeasures?: number[]; doneCheckpoints?: number[] };
  problems: Problems;
  onChange: (part: { doneMeasures?: number[]; doneCheckpoints?: number[] }) => void;
}

const measureRow =
  (now: string) =>
  ({ what, owner, dueAt, doneAt, waived }: MeasureView) => ({
    what,
    note: `${owner ? `${owner} · ` : ''}${whenText(dueAt, now)}前`,
    ...(doneAt ? { over: '已完成' } : waived === undefined ? {} : { over: '不做了' }),
  });

const checkpointRow =
  (now: string) =>
  ({ what, at, doneAt }: CheckpointView) => ({
    what,
    note: at < now ? `${whenText(at, now)}，已过` : `${whenText(at, now)}前看`,
    ...(doneAt && { over: '已看过' }),
  });

/** The measures and checkpoints of the plan in force, ticked off as they are done (§3.4.2, §3.5.2). */
export function OpenOfPlan({ plan, now, done, problems, onChange }: OpenOfPlanProps) {
  return (
    <>
      <TickList
        id="measures"
        label="哪些措施做完了"
        problem={problems.doneMeasures}
        rows={plan.measures.map(measureRow(now))}
        done={done.doneMeasures ?? []}
        onChange={(doneMeasures) => onChange({ doneMeasures })}
      />
      {plan.checkpoints && (
        <TickList
          id="checkpoints"
          label="哪些检查点看过了"
          problem={problems.doneCheckpoints}
          rows={plan.checkpoints.map(checkpointRow(now))}
          done={done.doneCheckpoints ?? []}
          onChange={(doneCheckpoints) => onChange({ doneCheckpoints })}
        />
      )}
    </>
  );
}
