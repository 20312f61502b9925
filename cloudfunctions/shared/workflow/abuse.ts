import type { Channel } from '../../../types/complaint';
import type { EventName } from '../../../types/events';
import type { Complaint } from './complaint';
import type { ComplaintEvent, EventData } from './events';
import type { Policy } from './policies';
import { aSupervisor, type Relation, theManager } from './relations';

/** A mark on something that the resident said (C1.17): by whom, and what a supervisor has made of it. */
export type AbuseMark = NonNullable<Complaint['abuse']>[number];

/** The events in which a resident speaks. */
const spoken: ReadonlySet<EventName> = new Set<EventName>([
  'filed',
  'infoSupplied',
  'supplemented',
  'appealed',
  'rated',
  'reopened',
  'revisited',
  'withdrawn',
  'urged',
  'visitPicked',
  'visitDeclined',
  'visitMoved',
  'visitCancelled',
]);

/** How words come in that nobody of the staff has written down. */
const ownWords: ReadonlySet<Channel> = new Set<Channel>(['website', 'email', 'officialAccount']);

/** Whether an event is of the resident's own saying, whether or not it is known who that is. */
const isTheirs = ({ type, by, data }: ComplaintEvent): boolean =>
  by.role === 'resident'
    ? spoken.has(type)
    : type === 'filed' && by.role === 'system' && ownWords.has((data as EventData['filed']).channel);

/** Whether an event holds words of the resident. */
export const isSaid = (event: ComplaintEvent): boolean => {
  if (!isTheirs(event)) return false;
  const { data } = event;
  const { text, reason, words } = data as Partial<Record<'text' | 'reason' | 'words', string>>;
  return Boolean(text ?? reason ?? words);
};

/** The mark on what was said at an instant, if it stands. */
export const markOn = ({ abuse = [] }: Pick<Complaint, 'abuse'>, at: string): AbuseMark | undefined =>
  abuse.find(({ saidAt, state }) => saidAt === at && state !== 'lifted');

/** Whether something that was said can be marked: each once, and what was lifted not again. */
export const canBeMarked = ({ said = [], abuse = [] }: Complaint, at: string): boolean =>
  said.includes(at) && !abuse.some(({ saidAt }) => saidAt === at);

/** The resident has said something that nobody has marked yet (C1.17). */
export const somethingCanBeMarked: Policy = (complaint) =>
  (complaint.said ?? []).some((at) => canBeMarked(complaint, at)) ? undefined : 'NOT_NOW';

/** A mark stands that can be confirmed or lifted. */
export const aMarkStands: Policy = ({ abuse = [] }) =>
  abuse.some(({ state }) => state !== 'lifted') ? undefined : 'NOT_NOW';

/** A supervisor, or the manager, who has not set every mark that stands (C1.17, four eyes). */
export const whoJudgesMarks: Relation = (complaint, context) => {
  const supervisor = aSupervisor(complaint, context);
  const standing = 'role' in supervisor ? supervisor : theManager(complaint, context);
  if ('refusal' in standing) return standing;
  const standingMarks = (complaint.abuse ?? []).filter(({ state }) => state !== 'lifted');
  const own = standingMarks.length > 0 && standingMarks.every(({ by }) => by === context.actor.id);
  return own ? { refusal: 'FOUR_EYES' } : standing;
};
