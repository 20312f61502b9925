import type { EventName } from '../../../../types/events';
import { spoke } from '../attempts';
import type { Complaint } from '../complaint';
import { between, DAY } from '../durations';
import { type Count, one } from './counts';
import type { Life, Turn } from './life';

const responses: ReadonlySet<EventName> = new Set<EventName>(['investigationStarted', 'declined']);

/** The first word of a human being, or the first look: on the day of receipt, if it came within 24 hours (B14: 响应率). */
export const responsesOf = ({ event, after }: Turn, life: Life): Count[] => {
  const reached = event.type === 'contactLogged' && event.data.outcome === 'reached';
  if (life.responded || !(reached || responses.has(event.type))) return [];
  life.responded = true;
  return between(after.receivedAt, event.at) <= DAY ? [one(after.receivedAt, 'responded')] : [];
};

const askedBy = ({ event }: Turn): boolean =>
  event.type === 'resolved' || (event.type === 'mainMoved' && event.data.what === 'resolved');

/** Answers stand on the day the resident was asked about that round, so that nobody answers who was not asked (B14: 满意率, 解决率); a changed answer replaces the earlier one. */
export const answersOf = (turn: Turn, life: Life): Count[] => {
  const { event, after } = turn;
  if (askedBy(turn)) {
    if (life.asked.has(after.round)) return [];
    life.asked.set(after.round, event.at);
    return [one(event.at, 'asked')];
  }
  if ((event.type !== 'rated' && event.type !== 'answerRecorded') || !after.rating) return [];
  const { round, byStaff, satisfaction, solved, stars = {}, tags } = after.rating;
  const askedAt = life.asked.get(round);
  if (!askedAt) return [];
  const keys = [
    `answer:${byStaff ? 'staff' : 'resident'}:${satisfaction}`,
    `solved:${solved}`,
    ...Object.entries(stars).map(([of, count]) => `stars:${of}:${count}`),
    ...(satisfaction === 'dissatisfied' ? [...new Set(tags)].map((tag) => `reason:${tag}`) : []),
  ];
  const replaced = life.answers.get(round) ?? [];
  life.answers.set(round, keys);
  return [...replaced.map((key) => one(askedAt, key, -1)), ...keys.map((key) => one(askedAt, key))];
};

/** Whether a resident may still be expected to say something about a round. */
const isAsking = ({ stage, round, mainResolvedAt }: Complaint, asked: number): boolean =>
  round === asked && (stage === 'resolved' || (stage === 'merged' && mainResolvedAt !== undefined));

/** A round that ended without an answer, on the day it was asked about; one that comes late takes it back (B13.9: satisfied, dissatisfied, without an answer and still open are all that were asked). */
export const silenceOf = ({ after }: Turn, life: Life): Count[] =>
  [...life.asked].flatMap(([round, askedAt]) => {
    const silent = !life.answers.has(round) && !isAsking(after, round);
    if (silent === life.silent.has(round)) return [];
    if (silent) life.silent.add(round);
    else life.silent.delete(round);
    return [one(askedAt, 'silent', silent ? 1 : -1)];
  });

/** Another round for what was called solved, on the day its solution was asked about (B14: 重办率), and why; an answer changed for the better takes it back. */
export const roundsOf = ({ before, event, after }: Turn, life: Life): Count[] => {
  if (event.type === 'reevaluationOpened') {
    const at = life.asked.get(after.round - 1);
    if (!at) return [];
    const { why } = event.data;
    life.redone.set(after.round, { at, why });
    return [one(at, 'redone'), one(at, `why:${why}`)];
  }
  const takenBack = before && after.round < before.round ? life.redone.get(before.round) : undefined;
  if (!before || !takenBack) return [];
  life.redone.delete(before.round);
  return [one(takenBack.at, 'redone', -1), one(takenBack.at, `why:${takenBack.why}`, -1)];
};

/** Archives by round and result, and revisits by whether anybody was reached (B14: 一次解决率, 有效回访率). */
export const archivesOf = ({ event, after }: Turn): Count[] => {
  if (event.type === 'archived')
    return [
      one(event.at, 'archived'),
      one(event.at, `round:${after.round}`),
      ...(event.data.result === 'noResponse' ? [one(event.at, 'unanswered')] : []),
    ];
  // Whoever has moved out was not tried to be reached.
  if (event.type !== 'revisited' || event.data.outcome === 'movedOut') return [];
  const reached = spoke(event.data.outcome);
  return [one(event.at, 'revisitTried'), ...(reached ? [one(event.at, 'revisitReached')] : [])];
};
