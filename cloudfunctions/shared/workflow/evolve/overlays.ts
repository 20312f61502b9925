import type { Clock, Stage } from '../../../../types/complaint';
import { firedKey, type Level, running, start, stop } from '../clock-runs';
import type { Complaint } from '../complaint';
import { later, limits } from '../durations';
import { type Evolutions, endPause, nothing } from './evolution';

interface Fired {
  clock: Clock;
  round: number;
  run?: number;
}

const fired = (
  complaint: Complaint,
  { clock, round, run }: Fired,
  level: Level,
): Pick<Complaint, 'fired'> => {
  const mark = firedKey(clock, round, level, run);
  return { fired: complaint.fired.includes(mark) ? complaint.fired : [...complaint.fired, mark] };
};

const atLeast = (complaint: Complaint, level: number): Complaint['escalation'] =>
  Math.max(complaint.escalation, Math.min(level, 3)) as Complaint['escalation'];

/** The clock of the house whose end an extension moves (T25); the procedure's own clocks never get longer. */
export const extendable: Partial<Record<Stage, Clock>> = {
  investigating: 'findings',
  planning: 'plan',
  implementing: 'implementation',
};

/** What lies over the stages: requests, holds, hands, clocks, identity (B2 overlays, B4, B8, B10). */
export const overlays: Evolutions<
  | 'requested'
  | 'granted'
  | 'denied'
  | 'transferred'
  | 'extended'
  | 'urged'
  | 'holdStarted'
  | 'holdEnded'
  | 'preserved'
  | 'released'
  | 'missingExplained'
  | 'unsealed'
  | 'warned'
  | 'breached'
  | 'escalated'
  | 'deliveryConfirmed'
  | 'deliveryFailed'
  | 'textFlagged'
  | 'claimed'
  | 'accountClosed'
  | 'anonymised'
> = {
  requested: (_, { data, at, by }) => ({ request: { ...data, by: by.id, at } }),
  granted: (complaint, { data }) => ({
    request: undefined,
    disputeGrantedIn: data.kind === 'dispute' ? complaint.round : complaint.disputeGrantedIn,
  }),
  denied: () => ({ request: undefined }),
  transferred: (complaint, { data }) => ({
    handlerId: data.to,
    transfers: complaint.transfers + (data.from ? 1 : 0),
    request: complaint.request?.kind === 'transfer' ? undefined : complaint.request,
  }),
  extended: (complaint, { data }) => {
    const clock = extendable[complaint.stage];
    return {
      extensions: complaint.extensions + 1,
      clocks: complaint.clocks.map((run) =>
        run.clock === clock && !run.stoppedAt ? { ...run, dueAt: data.until } : run,
      ),
    };
  },
  urged: (complaint, { at }) => ({
    urges: { count: complaint.urges.count + 1, lastAt: at },
    escalation: atLeast(complaint, Math.min(complaint.urges.count, 2)), // 2nd → supervisor, 3rd → manager (T26)
  }),
  holdStarted: (complaint, { data, at }) => ({
    hold: { kind: data.kind, since: at, ...(data.until && { until: data.until }) },
    pauses: [...endPause(complaint, at), { from: at }],
    clocks: start(
      complaint.clocks,
      'hold',
      complaint.round,
      at,
      data.until ?? later(at, limits.waitingResident),
    ),
  }),
  holdEnded: (complaint, { data, at }) => ({
    hold: undefined,
    questions: data.kind === 'waitingResident' ? undefined : complaint.questions,
    pauses: endPause(complaint, at),
    clocks: stop(complaint.clocks, at, 'hold'),
  }),
  preserved: () => ({ preserved: true }),
  released: () => ({ preserved: undefined }),
  missingExplained: ({ explained = [], round }, { data }) => ({
    explained: [...explained, { piece: data.piece, round }],
  }),
  unsealed: () => ({ unsealed: true }),
  warned: (complaint, { data }) => fired(complaint, data, `warn${data.percent}`),
  breached: (complaint, { data }) => fired(complaint, data, 'breach'),
  escalated: (complaint, { data }) => ({
    ...fired(complaint, data, `escalate${data.level}`),
    escalation: running(complaint, data.clock) ? atLeast(complaint, data.level) : complaint.escalation,
  }),
  deliveryConfirmed: nothing,
  deliveryFailed: ({ toTell = [] }, { data, at }) => ({
    toTell: toTell.some(({ notice }) => notice === data.notice)
      ? toTell
      : [...toTell, { notice: data.notice, since: at }],
  }),
  textFlagged: nothing,
  claimed: (complaint, { data }) => ({
    residentId: data.personId,
    handlerId: complaint.handlerId === data.personId ? undefined : complaint.handlerId,
    accountClosedAt: undefined,
  }),
  accountClosed: (_, { at }) => ({ residentId: undefined, accountClosedAt: at }),
  anonymised: (complaint, { at }) => ({
    anonymisedAt: at,
    residentId: undefined,
    text: '',
    photos: [],
    video: undefined,
    audio: undefined,
    occurred: undefined,
    remedy: undefined,
    answers: undefined,
    questions: undefined,
    said: undefined,
    abuse: undefined,
    location: {
      ...(complaint.location.building && { building: complaint.location.building }),
      ...(complaint.location.publicPlace && { publicPlace: complaint.location.publicPlace }),
    },
    followers: complaint.followers.map(({ id }) => ({ id })),
    rating: complaint.rating && {
      ...complaint.rating,
      text: undefined,
      photos: [],
      by: complaint.rating.byStaff ? complaint.rating.by : 'resident',
    },
    clocks: stop(complaint.clocks, at),
  }),
};
