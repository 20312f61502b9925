import { stop } from '../../../cloudfunctions/shared/workflow/clock-runs';
import { type Complaint, evolve } from '../../../cloudfunctions/shared/workflow/complaint';
import { decide } from '../../../cloudfunctions/shared/workflow/decide';
import { addMinutes } from '../../../cloudfunctions/shared/workflow/local-time';
import { lapsesAt, promisesOf } from '../../../cloudfunctions/shared/workflow/promises';
import type { Clock } from '../../../types/complaint';
import { contextOf, people } from '../../support/complaints';
import { calendar, local, running } from './builders';

const SECOND = 1 / 60;
const levels = (subject: Complaint, now: string) =>
  lapsesAt(subject, calendar, now).map(({ level }) => level);
const dueAt = (subject: Complaint): string => promisesOf(subject, calendar)[0]?.dueAt ?? '';

/** The complaint after the clock function has looked once, whatever was due; and how much that was. */
function looked(subject: Complaint, now: string): { after: Complaint; happened: string[] } {
  let after = subject;
  const happened: string[] = [];
  for (;;) {
    const [data] = lapsesAt(after, calendar, now);
    if (!data) return { after, happened };
    const context = { ...contextOf(people.system, now), calendar };
    const decided = decide(after, { name: 'lapse', data }, context);
    if ('refusal' in decided) throw new Error(decided.refusal);
    after = decided.events.reduce(evolve, after);
    if (data.clock === subject.clocks[0]?.clock) happened.push(data.level); // inactivity is watched beside it (B8)
  }
}

/** Wednesday, Friday before a holiday, Friday before a make-up day. */
const starts = {
  plain: local('2026-11-25T09:00'),
  holiday: local('2026-11-27T16:00'),
  makeUp: local('2026-12-04T16:00'),
};
const in48 = { dueAt: local('2026-12-10T18:00') };
const urgent = { severity: 'urgent' } as const;

/** A promise of the procedure or the house: when it is due from three different days, and what stops it. */
const promises: [Clock, Parameters<typeof running>[2], Record<keyof typeof starts, string>, boolean][] = [
  [
    'triage',
    {},
    { plain: '2026-11-25T11:00', holiday: '2026-11-27T18:00', makeUp: '2026-12-04T18:00' },
    true,
  ],
  [
    'triage',
    urgent,
    { plain: '2026-11-25T09:15', holiday: '2026-11-27T16:15', makeUp: '2026-12-04T16:15' },
    true,
  ],
  [
    'investigationStart',
    {},
    { plain: '2026-11-26T09:00', holiday: '2026-11-28T16:00', makeUp: '2026-12-05T16:00' },
    false,
  ],
  [
    'findings',
    {},
    { plain: '2026-12-01T09:00', holiday: '2026-12-03T16:00', makeUp: '2026-12-08T16:00' },
    true,
  ],
  ['plan', {}, { plain: '2026-12-04T09:00', holiday: '2026-12-07T16:00', makeUp: '2026-12-11T16:00' }, true],
  [
    'approval',
    {},
    { plain: '2026-12-01T09:00', holiday: '2026-12-03T16:00', makeUp: '2026-12-08T16:00' },
    true,
  ],
  [
    'decision',
    {},
    { plain: '2026-12-01T09:00', holiday: '2026-12-03T16:00', makeUp: '2026-12-08T16:00' },
    true,
  ],
  [
    'urgentApproval',
    {},
    { plain: '2026-11-26T09:00', holiday: '2026-11-28T16:00', makeUp: '2026-12-05T16:00' },
    true,
  ],
  [
    'implementation',
    in48,
    { plain: '2026-12-10T18:00', holiday: '2026-12-10T18:00', makeUp: '2026-12-10T18:00' },
    true,
  ],
  [
    'contact',
    {},
    { plain: '2026-11-27T09:00', holiday: '2026-11-29T16:00', makeUp: '2026-12-06T16:00' },
    false,
  ],
  [
    'revisit',
    {},
    { plain: '2026-12-25T09:00', holiday: '2026-12-27T16:00', makeUp: '2027-01-04T16:00' },
    false,
  ],
];

describe.each(promises)('B4, every promise: %s %j', (clock, changes, due, holds) => {
  const subject = running(clock, starts.plain, { stage: 'assigned', ...changes });

  test.each(['plain', 'holiday', 'makeUp'] as const)('is due when it should be: %s', (day) => {
    expect(dueAt(running(clock, starts[day], { stage: 'assigned', ...changes }))).toBe(local(due[day]));
  });

  test('kept: once it is stopped nothing comes of it', () => {
    const kept = { ...subject, clocks: stop(subject.clocks, addMinutes(starts.plain, 1)) };
    expect(levels(kept, local('2027-06-01T09:00'))).toEqual([]);
  });

  test('warned twice before it is late, each once', () => {
    const warned = looked(subject, addMinutes(dueAt(subject), -SECOND));
    expect(warned.happened).toEqual(['warn75']); // what it overtook is left out
    expect(looked(warned.after, addMinutes(dueAt(subject), -SECOND)).happened).toEqual([]);
  });

  test('late at the second, and with the supervisor', () => {
    const before = looked(subject, addMinutes(dueAt(subject), -SECOND)).after;
    const late = looked(before, dueAt(subject));
    expect(late.happened).toEqual(['breach', 'escalate1']);
    expect(late.after.escalation).toBe(1);
    expect(looked(late.after, addMinutes(dueAt(subject), 24 * 60 - SECOND)).happened).toEqual([]);
    const second = looked(late.after, addMinutes(dueAt(subject), 24 * 60));
    expect(second.happened).toEqual(['escalate2']);
    expect(looked(second.after, addMinutes(dueAt(subject), 72 * 60)).happened).toEqual(['escalate3']);
  });

  test('held: it stands still where the table lets it, and only there', () => {
    const from = addMinutes(starts.plain, 5);
    const hold = { kind: 'waitingExternal', since: from } as const;
    const held = { ...subject, hold, pauses: [{ from }] };
    expect(levels(held, local('2027-06-01T09:00')).length > 0).toBe(!holds);
  });

  test('caught up with after an outage: late and escalated in order, the warnings left out, each once', () => {
    const muchLater = addMinutes(dueAt(subject), 100 * 60);
    const caught = looked(subject, muchLater);
    expect(caught.happened).toEqual(['breach', 'escalate1', 'escalate2', 'escalate3']);
    expect(looked(caught.after, muchLater).happened).toEqual([]);
  });
});
