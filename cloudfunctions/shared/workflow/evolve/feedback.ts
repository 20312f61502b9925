import type { Rating } from '../../../../types/feedback';
import { contactMade } from '../attempts';
import { start, stop } from '../clock-runs';
import type { Complaint } from '../complaint';
import { limits } from '../durations';
import { type Evolutions, released } from './evolution';

/** The round that an answer is about: the one that was answered, if a dissatisfied answer is being changed (§3.6.1). */
export const answeredRound = (complaint: Complaint): number =>
  complaint.stage === 'reevaluating' ? (complaint.rating?.round ?? complaint.round) : complaint.round;

function answered(
  complaint: Complaint,
  rating: Rating,
  at: string,
  by: string,
  byStaff: boolean,
): Partial<Complaint> {
  const round = answeredRound(complaint);
  const before = complaint.rating;
  const firstAt = before && before.round === round && !before.byStaff ? before.firstAt : at;
  const archive = complaint.stage === 'archived' ? complaint.archive : undefined;
  return {
    rating: { ...rating, round, at, firstAt, by, byStaff },
    archive:
      archive && rating.satisfaction !== 'dissatisfied'
        ? { ...archive, result: rating.satisfaction }
        : complaint.archive,
    clocks: stop(complaint.clocks, at, 'contact'),
  };
}

/** An answer that was changed in time takes the round back that it had opened (§3.6.1). */
function takenBack(complaint: Complaint): Partial<Complaint> {
  if (complaint.stage !== 'reevaluating') return {};
  return { round: answeredRound(complaint), dissatisfactions: Math.max(0, complaint.dissatisfactions - 1) };
}

function archivedClocks(complaint: Complaint, at: string) {
  const round = answeredRound(complaint);
  const clocks = stop(complaint.clocks, at, 'contact', 'noAnswer', 'decision', 'progress');
  const revisited =
    complaint.stage === 'reevaluating'
      ? clocks.map((run) => {
          if (run.clock !== 'revisit' || run.round !== round) return run;
          const { stoppedAt: _, ...going } = run;
          return going;
        })
      : clocks;
  return start(revisited, 'reopenUntil', round, at);
}

/** The answer, the archive, what follows a bad answer, and the revisit (§3.6, §3.7). */
export const feedback: Evolutions<
  | 'rated'
  | 'answerRecorded'
  | 'contactLogged'
  | 'archived'
  | 'reevaluationOpened'
  | 'reevaluationDecided'
  | 'disputed'
  | 'revisited'
> = {
  rated: (complaint, { data, at, by }) => answered(complaint, data, at, by.id, false),
  answerRecorded: (complaint, { data, at, by }) => answered(complaint, data.rating, at, by.id, true),
  contactLogged: (complaint, { data, at, by }) => {
    const contacts = [
      ...complaint.contacts,
      {
        round: complaint.round,
        at: data.at,
        outcome: data.outcome,
        by: by.id,
        ...(data.againAt && { againAt: data.againAt }),
      },
    ];
    return {
      contacts,
      clocks: contactMade({ ...complaint, contacts })
        ? stop(complaint.clocks, at, 'contact')
        : complaint.clocks,
    };
  },
  archived: (complaint, { data, at }) => ({
    ...released(complaint, at),
    ...takenBack(complaint),
    stage: 'archived',
    archive: { at, result: data.result, missing: data.missing },
    mainId: undefined,
    clocks: archivedClocks(complaint, at),
  }),
  reevaluationOpened: (complaint, { data, at }) => ({
    ...released(complaint, at),
    stage: 'reevaluating',
    round: complaint.round + 1,
    dissatisfactions:
      complaint.dissatisfactions + (data.why === 'reopened' || data.why === 'revisit' ? 0 : 1),
    archive: undefined,
    revisitedAt: undefined,
    undrawn: undefined,
    mainId: undefined,
    clocks: start(stop(complaint.clocks, at), 'decision', complaint.round + 1, at),
  }),
  reevaluationDecided: (complaint, { data, at }) => ({
    request: undefined,
    stage: data.restartFrom,
    handlerId: data.handlerId,
    rejections: 0,
    investigation: data.restartFrom === 'investigating' ? undefined : complaint.investigation,
    clocks: start(
      stop(complaint.clocks, at, 'decision'),
      data.restartFrom === 'investigating' ? 'investigationStart' : 'plan',
      complaint.round,
      at,
    ),
  }),
  disputed: (complaint, { data, at }) => ({
    ...released(complaint, at),
    stage: 'disputed',
    disputed: { at, ...data },
    clocks: stop(complaint.clocks, at),
  }),
  revisited: (complaint, { data, at, by }) => {
    const revisits = [
      ...complaint.revisits,
      { round: complaint.round, at: data.at, outcome: data.outcome, by: by.id },
    ];
    const failed = revisits.filter(
      ({ round, outcome }) => round === complaint.round && outcome === 'unreached',
    );
    if (data.outcome === 'unreached' && failed.length < limits.attempts) return { revisits };
    return { revisits, revisitedAt: at, clocks: stop(complaint.clocks, at, 'revisit') };
  },
};
