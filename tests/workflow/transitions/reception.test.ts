import { decide, file } from '../../../cloudfunctions/shared/workflow/decide';
import { later } from '../../../cloudfunctions/shared/workflow/durations';
import { ownerOf } from '../../../cloudfunctions/shared/workflow/owner';
import { contextOf, filingOf, MONDAY, people } from '../../support/complaints';
import { given } from '../../support/given';

const { lin, neighbour, agent, handler, otherHandler, supervisor, otherSupervisor, manager, system } = people;
const DAY = 24;

describe('T1 a complaint is received (§3.1)', () => {
  test('it is on record at once with its promised times, and 24 hours run from the receipt', () => {
    const { complaint } = given('submitted');
    expect(complaint).toMatchObject({ stage: 'submitted', round: 1, severity: 'normal', residentId: lin.id });
    expect(complaint.expected.investigateBy).toBe(later(MONDAY, 24 * 3_600_000));
    expect(complaint.clocks.map(({ clock }) => clock)).toEqual([
      'triage',
      'investigationStart',
      'inactivity',
    ]);
  });

  test('danger makes it urgent, a named member of staff makes it sensitive', () => {
    expect(given('submitted', { danger: true }).complaint.severity).toBe('urgent');
    expect(given('submitted', { namedStaff: [handler.id] }).complaint.sensitive).toBe(true);
  });

  test('a sealed file does not know who complains', () => {
    const { complaint, events } = given('submitted', { sealed: true });
    expect(JSON.stringify([complaint, events])).not.toContain(lin.id);
  });

  test.each([
    ['without a reason', { receivedAt: later(MONDAY, -3_600_000) }, 'REASON_MISSING'],
    [
      'by more than a week',
      { receivedAt: later(MONDAY, -8 * DAY * 3_600_000), backdatingReason: '补登' },
      'TOO_LATE',
    ],
    ['into the future', { receivedAt: later(MONDAY, 3_600_000) }, 'TOO_EARLY'],
  ])('an agent cannot date it back %s (B6)', (_, differently, refusal) => {
    const filing = filingOf({ channel: 'phone', ...differently });
    expect(file(filing, contextOf(agent, MONDAY))).toEqual({ refusal });
  });

  test('a stranger cannot file in the name of somebody else', () => {
    expect(file(filingOf(), contextOf(neighbour, MONDAY))).toEqual({ refusal: 'NOT_YOURS' });
  });
});

describe('T2 it is accepted with one person responsible (§3.2)', () => {
  test('the desk classifies and assigns', () => {
    const { complaint } = given('submitted').when(agent, 'accept', { category: 'noise' });
    expect(complaint).toMatchObject({ stage: 'assigned', category: 'noise', handlerId: handler.id });
    expect(complaint.supervisorId).toBeDefined();
    expect(ownerOf(complaint)).toEqual({ kind: 'handler', id: handler.id });
  });

  test('not to somebody who is away, has not the role, or is named', () => {
    const story = given('submitted', { namedStaff: [handler.id] });
    expect(story.asks(supervisor, 'accept', { handlerId: handler.id })).toBe('HANDLER_UNAVAILABLE');
    expect(story.asks(supervisor, 'accept', { handlerId: agent.id })).toBe('HANDLER_UNAVAILABLE');
    const context = contextOf(supervisor, MONDAY);
    const away = {
      ...context,
      staff: context.staff.map((one) => ({
        ...one,
        absences: [{ from: MONDAY, until: '2026-12-01T00:00:00.000Z' }],
      })),
    };
    const data = { category: 'noise', severity: 'normal', handlerId: otherHandler.id } as const;
    expect(decide(story.complaint, { name: 'accept', data }, away)).toEqual({
      refusal: 'HANDLER_UNAVAILABLE',
    });
  });

  test('a sensitive one does not lie at the desk (B10)', () => {
    const story = given('submitted', { namedStaff: [handler.id] });
    expect(story.asks(agent, 'accept')).toBe('NOT_YOURS');
    expect(story.offers(handler)).toEqual([]);
    expect(story.asks(manager, 'accept')).toBeUndefined();
  });

  test('lowering the severity needs a reason (§3.2.1)', () => {
    const story = given('submitted', { danger: true });
    expect(story.asks(agent, 'accept', { severity: 'normal' })).toBe('REASON_MISSING');
    expect(
      story.asks(agent, 'accept', { severity: 'normal', severityReason: '现场已排除危险' }),
    ).toBeUndefined();
  });
});

describe('T3, T4 the resident is asked and answers (B8)', () => {
  test('the hold begins when the question has arrived and ends with the answer', () => {
    const story = given('assigned').after(1).when(handler, 'requestInfo');
    expect(story.complaint.hold).toBeUndefined();
    story.after(1).when(system, 'confirmDelivery');
    expect(story.complaint).toMatchObject({ stage: 'assigned', hold: { kind: 'waitingResident' } });
    story.after(5).when(lin, 'supply');
    expect(story.complaint.hold).toBeUndefined();
    expect(story.complaint.pauses).toHaveLength(1);
    expect(story.complaint.pauses[0]?.to).toBe(story.now);
  });

  test('a spoken question counts, an unanswered call does not', () => {
    const story = given('assigned')
      .when(handler, 'requestInfo')
      .when(handler, 'logContact', { outcome: 'unreached' });
    expect(story.complaint.hold).toBeUndefined();
    expect(story.when(handler, 'logContact', { outcome: 'reached' }).complaint.hold).toBeDefined();
  });

  test('after seven days work goes on without an answer', () => {
    const story = given('assigned')
      .when(handler, 'requestInfo')
      .when(system, 'confirmDelivery')
      .after(7 * DAY);
    story.when(system, 'lapse', { clock: 'hold', level: 'end' });
    expect(story.last(1)).toEqual(['holdEnded']);
    expect(story.complaint.stage).toBe('assigned');
  });

  test('there is one question at a time, and nothing to supply without one', () => {
    const story = given('assigned');
    expect(story.asks(lin, 'supply')).toBe('NOT_NOW');
    expect(story.when(handler, 'requestInfo').asks(handler, 'requestInfo')).toBe('REQUEST_PENDING');
  });
});

describe('T5, T6 it is not taken up, and the resident appeals (B11)', () => {
  const declined = () => given('submitted').when(agent, 'proposeDecline').after(1).when(supervisor, 'grant');

  test('two persons decide it', () => {
    const story = given('submitted').when(supervisor, 'proposeDecline');
    expect(story.asks(supervisor, 'grant')).toBe('FOUR_EYES');
    expect(story.asks(agent, 'grant')).toBe('NOT_YOURS');
    expect(story.when(otherSupervisor, 'grant').complaint).toMatchObject({
      stage: 'declined',
      declined: { reason: 'privateDispute' },
    });
  });

  test('denied, it stays where it was', () => {
    const story = given('submitted').when(agent, 'proposeDecline').when(supervisor, 'deny');
    expect(story.complaint).toMatchObject({ stage: 'submitted' });
    expect(story.complaint.request).toBeUndefined();
  });

  test('a place put right keeps the room that its corrector may not see, or takes another (§3.1.2, B12)', () => {
    const location = { building: '3号楼', unit: '1单元' };
    const filed = () => given('submitted', { location: { building: '2号楼', room: '1201' } });
    const kept = filed().when(agent, 'correct', { location, keepsRoom: true });
    expect(kept.complaint.location).toEqual({ ...location, room: '1201' });
    const other = filed().when(agent, 'correct', { location: { ...location, room: '302' } });
    expect(other.complaint.location).toEqual({ ...location, room: '302' });
    expect(filed().when(agent, 'correct', { location }).complaint.location).toEqual(location);
  });

  test('an appeal goes to the manager as a new round', () => {
    const story = declined().after(DAY).when(lin, 'appeal');
    expect(story.complaint).toMatchObject({ stage: 'submitted', round: 2, appealed: true });
    expect(ownerOf(story.complaint).kind).toBe('manager');
    expect(story.asks(agent, 'accept')).toBe('MANAGER_NEEDED');
    expect(story.when(manager, 'accept').complaint.stage).toBe('assigned');
  });

  test('once, and within seven days', () => {
    expect(
      declined()
        .after(7 * DAY + 1)
        .asks(lin, 'appeal'),
    ).toBe('TOO_LATE');
    const again = declined().when(lin, 'appeal').when(agent, 'proposeDecline').when(manager, 'grant');
    expect(again.asks(lin, 'appeal')).toBe('ONCE_ONLY');
  });

  test('what was declined for want of an answer goes on with a late answer, for 30 days (B8)', () => {
    const declinedForWant = () =>
      given('submitted')
        .when(agent, 'proposeDecline', { reason: 'insufficientInfo' })
        .when(supervisor, 'grant');
    expect(
      declinedForWant()
        .after(29 * DAY)
        .when(lin, 'supply').complaint,
    ).toMatchObject({ stage: 'submitted', round: 2 });
    expect(
      declinedForWant()
        .after(31 * DAY)
        .asks(lin, 'supply'),
    ).toBe('TOO_LATE');
    expect(declined().asks(lin, 'supply')).toBe('NOT_NOW');
  });
});
