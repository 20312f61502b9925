import type { Difference } from '../../types/administration/change';
import type { Input, Output } from '../../types/api';
import type { ImprovementStep, ImprovementView } from '../../types/improvements';
import { Problem } from '../shared/problem';
import type { Asking } from '../shared/serve';
import { type ChangeDocument, recordChange } from '../shared/store/changes';
import type { ImprovementDocument } from '../shared/store/improvements';
import { localDay } from '../shared/workflow/durations';
import { stepsFor } from '../shared/workflow/improvements';
import { tellProposers } from './answering';
import { effectNow } from './effect';
import { type Colleague, colleagueAt, improvementView, nameIn } from './improvement-view';
import { checkDay, checkOwner, record, visible, withReminder } from './improvements';

interface Outcome {
  what: ChangeDocument['what'];
  sets: Partial<ImprovementDocument>;
  differences: Difference[];
}

/** What a step makes of an improvement, with before and after. */
const outcomeOf = async (
  found: ImprovementDocument,
  step: ImprovementStep,
  reader: Colleague,
): Promise<Outcome> => {
  const { now } = reader;
  const state = (after: ImprovementDocument['state']) => ({ path: 'state', before: found.state, after });
  switch (step.name) {
    case 'reschedule':
      checkDay(step.dueOn, now, 'step.dueOn');
      return {
        what: 'rescheduled',
        sets: { dueOn: step.dueOn },
        differences: [
          { path: 'dueOn', before: found.dueOn, after: step.dueOn },
          { path: 'reason', after: step.reason },
        ],
      };
    case 'reassign':
      checkOwner(reader, step.ownerId, 'step.ownerId');
      return {
        what: 'reassigned',
        sets: { ownerId: step.ownerId },
        differences: [
          { path: 'owner', before: nameIn(reader, found.ownerId), after: nameIn(reader, step.ownerId) },
          { path: 'reason', after: step.reason },
        ],
      };
    case 'finish':
      return {
        what: 'finished',
        sets: { state: 'done', doneOn: localDay(now), note: step.note },
        differences: [state('done'), { path: 'note', after: step.note }],
      };
    case 'judge': {
      const effect = await effectNow(found, reader);
      return {
        what: 'judged',
        sets: { state: 'judged', verdict: step.verdict, note: step.note, ...(effect ? { effect } : {}) },
        differences: [
          state('judged'),
          { path: 'verdict', after: step.verdict },
          { path: 'note', after: step.note },
        ],
      };
    }
    case 'drop':
      return {
        what: 'dropped',
        sets: { state: 'dropped', note: step.reason },
        differences: [state('dropped'), { path: 'reason', after: step.reason }],
      };
  }
};

const told = async (improvement: ImprovementDocument, reader: Colleague): Promise<ImprovementView> => {
  if (improvement.state === 'judged') await tellProposers(improvement, reader.caller);
  return improvementView(improvement, reader);
};

/** One step of an improvement, on record: who, when, before and after. The same intention again has nothing left to do. */
export const advance = async (
  { id, revision, key, step }: Input<'insight', 'advance'>,
  asking: Asking,
): Promise<Output<'insight', 'advance'>> => {
  const reader = await colleagueAt(asking);
  const found = await visible(id, reader);
  if (found.lastKey === key) return told(found, reader);
  if ((found.revision ?? 0) !== revision) throw new Problem('CHANGED');
  if (!stepsFor(found, reader).includes(step.name)) throw new Problem('NOT_ALLOWED');
  const { what, sets, differences } = await outcomeOf(found, step, reader);
  const { remindAt: _before, ...bare } = { ...found, ...sets };
  const after = withReminder(bare, reader.now);
  const held = await recordChange('improvements', found, {
    ...record(reader, key, what, differences),
    sets: { ...sets, remindAt: after.remindAt ?? null },
  });
  if (!held) throw new Problem('CHANGED');
  return told({ ...after, revision: revision + 1, lastKey: key }, reader);
};
