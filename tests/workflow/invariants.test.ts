import fc from 'fast-check';
import { type Complaint, evolve as evolveOf, replay } from '../../cloudfunctions/shared/workflow/complaint';
import { actionsFor, decide } from '../../cloudfunctions/shared/workflow/decide';
import { HOUR, later } from '../../cloudfunctions/shared/workflow/durations';
import { ownerOf } from '../../cloudfunctions/shared/workflow/owner';
import { lapsesAt, promisesOf } from '../../cloudfunctions/shared/workflow/promises';
import { isOpen } from '../../cloudfunctions/shared/workflow/stages';
import type { Plan } from '../../types/plan';
import { calendar, contextOf, people } from '../support/complaints';
import { given } from '../support/given';
import { sampleOf } from '../support/samples';
import { mayLead } from './table';
import { type Walk, walks } from './walk';
import { actors, mainFor } from './world';

const PROCEDURE = ['investigationStart', 'contact', 'revisit'];

/** The walks that every property is held against: taking them costs more than looking at them. */
const taken = fc.sample(walks, { numRuns: 100, seed: 20261123 });

const holds = (property: (walk: Walk) => void, runs = taken.length): void => {
  for (const [index, walk] of taken.slice(0, runs).entries())
    try {
      property(walk);
    } catch (error) {
      const steps = walk.steps.map(({ action }) => action.name).join(' ');
      throw new Error(`walk ${index} (${steps}): ${(error as Error).message}`);
    }
};

describe('whatever people do and whenever they do it (B13)', () => {
  test('1: an open complaint has one owner of the next step and a clock that runs', () =>
    holds(({ steps }) => {
      for (const { after } of steps) {
        if (!isOpen(after.stage)) continue;
        expect(ownerOf(after).kind).not.toBe('nobody');
        expect(promisesOf(after, calendar).length).toBeGreaterThan(0);
      }
    }));

  test('2: the events alone give the state', () =>
    holds(({ events, complaint }) => expect(replay(events)).toStrictEqual(complaint)));

  test('2: a state has no empty fields, so that what is stored is what was decided', () => {
    holds(({ steps }) => {
      for (const { after } of steps) expect(Object.values(after)).not.toContain(undefined);
    });
    const story = given('submitted')
      .when(people.agent, 'requestInfo')
      .when(people.system, 'failDelivery', { notice: 'N3' });
    expect(story.complaint.toTell).toHaveLength(1);
    story.when(people.lin, 'supply');
    expect(Object.keys(story.complaint)).not.toContain('toTell');
  });

  test('3: nothing moves without an event, and every event has a hand and a time', () =>
    holds(({ steps }) => {
      for (const { before, after, actor, at, events } of steps) {
        if (events.length === 0) expect(after).toBe(before);
        for (const event of events) expect([event.by.id, event.at]).toEqual([actor.id, at]);
      }
    }));

  test('3: a stage is left only as the table of B3 says', () =>
    holds(({ steps }) => {
      for (const { before, after, action } of steps)
        expect([
          action.name,
          before.stage,
          after.stage,
          mayLead(action.name, before.stage, after.stage),
        ]).toEqual([action.name, before.stage, after.stage, true]);
    }));

  test('4: author ≠ approver, handler ≠ revisitor, and who is named has no hand in it', () =>
    holds(({ steps }) => {
      for (const { before, after, actor, action, events } of steps) {
        for (const { author, approvedBy, countersignedBy } of after.plans) {
          expect(approvedBy).not.toBe(author);
          expect(countersignedBy ?? 'nobody').not.toBe(author);
          expect(countersignedBy ?? 'nobody').not.toBe(approvedBy);
        }
        expect(after.namedStaff).not.toContain(after.handlerId);
        if (action.name === 'revisit') expect(actor.id).not.toBe(before.handlerId);
        if (action.name === 'grant') expect(actor.id).not.toBe(before.request?.by);
        for (const { by } of events) expect(before.namedStaff).not.toContain(by.id);
      }
    }));

  test('4: two approve what is major or compensates over the limit, one of them the manager (T13)', () =>
    holds(({ steps }) => {
      for (const { before, after, events } of steps) {
        const plan = after.plans.at(-1);
        if (!plan || !events.some(({ type }) => type === 'planApproved')) continue;
        if (before.severity !== 'major' && (plan.plan.compensation ?? 0) <= before.terms.compensationLimit)
          continue;
        expect([plan.countersignedBy, plan.approvedBy]).toContain(people.manager.id);
        expect(plan.countersignedBy).toBeDefined();
      }
    }));

  test('5: a clock of the procedure never gets longer', () =>
    holds(({ steps }) => {
      for (const { before, after } of steps) {
        for (const promise of promisesOf(before, calendar)) {
          if (!PROCEDURE.includes(promise.clock)) continue;
          const now = promisesOf(after, calendar).find(
            ({ clock, round }) => clock === promise.clock && round === promise.round,
          );
          if (now) expect(now.dueAt <= promise.dueAt).toBe(true);
        }
      }
    }));

  test('6: the times attributed to a breach add up to the time that passed', () =>
    holds(({ steps }) => {
      for (const { before, events, at } of steps) {
        for (const event of events) {
          if (event.type !== 'breached') continue;
          const run = before.clocks.find(({ clock, stoppedAt }) => clock === event.data.clock && !stoppedAt);
          const passed = Math.round((Date.parse(at) - Date.parse(run?.startedAt ?? at)) / 60_000);
          expect(event.data.shares.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(passed);
        }
      }
    }));

  test('7: each run of a clock warns, breaches and escalates once, and ends stopped or running, never gone', () =>
    holds(({ steps, complaint }) => {
      expect(new Set(complaint.fired).size).toBe(complaint.fired.length);
      const runsOf = ({ clocks }: Complaint, count: number) =>
        clocks.slice(0, count).map(({ clock, round }) => `${clock} ${round}`);
      for (const { before, after } of steps) {
        const { length } = before.clocks;
        expect(runsOf(after, length)).toEqual(runsOf(before, length));
      }
      const going = complaint.clocks.filter(({ stoppedAt }) => !stoppedAt).map(({ clock }) => clock);
      expect(new Set(going).size).toBe(going.length);
    }));

  test('7: a checkpoint is ticked off once, one of the plan that was approved, and watched until then (§3.4.2)', () => {
    const ticksIn = ({ plans }: Complaint): number =>
      plans.reduce((sum, { plan, checked = [], approvedAt }) => {
        const places = checked.map(({ checkpoint }) => checkpoint);
        expect(new Set(places).size).toBe(places.length);
        expect(places.every((place) => place < (plan.checkpoints?.length ?? 0))).toBe(true);
        if (places.length > 0) expect(approvedAt).toBeDefined();
        return sum + places.length;
      }, 0);
    holds(({ steps, complaint }) => {
      ticksIn(complaint);
      for (const { after } of steps) {
        const watched = after.clocks.some(({ clock, stoppedAt }) => clock === 'checkpoint' && !stoppedAt);
        if (watched) expect([after.stage, after.plans.at(-1)?.checked]).toEqual(['implementing', undefined]);
      }
    });
    // Walks need not come by one: whatever is ticked off however often, of the plan's each is once.
    const reports = fc.array(fc.uniqueArray(fc.nat(4), { maxLength: 5 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(reports, fc.integer({ min: 1, max: 5 }), (told, count) => {
        const story = given('planning');
        const { now } = story;
        const checkpoints = Array.from({ length: count }, (_, at) => ({
          at: later(now, (at + 1) * HOUR),
          what: '去看一次',
        }));
        const { plan } = sampleOf('submitPlan', story.complaint, contextOf(people.handler, now)) as {
          plan: Plan;
        };
        story
          .when(people.handler, 'submitPlan', { plan: { ...plan, checkpoints } })
          .when(people.supervisor, 'approvePlan');
        for (const doneCheckpoints of told)
          story.when(people.handler, 'reportProgress', {
            text: '又去看了一次',
            doneMeasures: [],
            doneCheckpoints,
          });
        const real = new Set(told.flat().filter((place) => place < count));
        expect(ticksIn(story.complaint)).toBe(real.size);
        const watched = story.complaint.clocks.some(
          ({ clock, stoppedAt }) => clock === 'checkpoint' && !stoppedAt,
        );
        expect(watched).toBe(real.size < count);
      }),
      { numRuns: 40, seed: 20261123 },
    );
  });

  test('8: what has joined leads nobody, what leads has not joined', () =>
    holds(({ steps }) => {
      for (const { before, after, action } of steps) {
        if (before.stage !== 'merged' && after.stage === 'merged') expect(before.followers).toEqual([]);
        if (action.name === 'merge' || action.name === 'grant') expect(after.mainId ?? '').not.toBe(after.id);
        expect(after.mainId !== undefined).toBe(after.stage === 'merged');
      }
    }));

  test('9: every result ends in one of satisfied, dissatisfied, without an answer, or still pending', () =>
    holds(({ complaint }) => {
      const { stage, archive, rating, round } = complaint;
      if (stage !== 'archived') return;
      if (archive?.result === 'noResponse') expect(rating?.round).not.toBe(round);
      else expect([rating?.round, rating?.satisfaction]).toEqual([round, archive?.result]);
    }));

  test('10: looking changes nothing, nor does deciding', () =>
    holds(({ complaint, now }) => {
      const before = structuredClone(complaint);
      for (const actor of actors) actionsFor(complaint, contextOf(actor, now, mainFor(complaint)));
      decide(
        complaint,
        { name: 'note', data: { text: '看一下', photos: [] } },
        contextOf(people.manager, now),
      );
      promisesOf(complaint, calendar);
      expect(complaint).toStrictEqual(before);
    }, 40));

  test('11: nothing that says who or what it was remains after anonymising', () =>
    holds(({ complaint, now }) => {
      if (isOpen(complaint.stage)) return;
      const muchLater = new Date(Date.parse(now) + 4 * 366 * 86_400_000).toISOString();
      const decided = decide(complaint, { name: 'anonymise', data: {} }, contextOf(people.system, muchLater));
      if (!('events' in decided)) return expect(complaint.anonymisedAt ?? complaint.preserved).toBeDefined();
      const after = JSON.stringify(decided.events.reduce((c, event) => evolveOf(c, event), complaint));
      for (const identity of [people.lin.id, '异响', '502']) expect(after).not.toContain(identity);
    }));

  test('12: the same intention a second time changes nothing', () =>
    holds(({ steps }) => {
      for (const { before, actor, action, at } of steps) {
        const context = { ...contextOf(actor, at, mainFor(before)), key: 'intention-1' };
        const decided = decide(before, action, context);
        if (!('events' in decided) || decided.events.length === 0) continue;
        const after = decided.events.reduce((c, event) => evolveOf(c, event), before);
        expect(decide(after, action, context)).toEqual({ events: [] });
      }
    }, 40));

  test('13: a second sweep of the clock finds nothing to do', () =>
    holds(({ steps }) => {
      for (const { before, after, action, at } of steps) {
        if (action.name !== 'lapse') continue;
        expect(lapsesAt(after, calendar, at)).not.toContainEqual(action.data);
        expect(lapsesAt(before, calendar, at)).toContainEqual(action.data);
      }
    }));
});
