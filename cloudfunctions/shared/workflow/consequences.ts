import type { Action, ActionInput } from '../../../types/actions';
import type { Stage } from '../../../types/complaint';
import type { Complaint } from './complaint';
import type { ComplaintEvent } from './events';
import { hazardFiling, type InternalFiling } from './hazard';
import { passedBy } from './revisit-lot';

/** Something that must happen to another file because of what happened to this one (B9, T22). A repeat changes nothing: each names what it is about. */
export type Consequence = { complaintId: string; action: Action } | { file: InternalFiling };

type News = ActionInput<'followMain'>['what'];

/** Which of a main file's events its followers hear of, and as what: only what its own resident hears too (B9). */
function newsOf(event: ComplaintEvent, after: Complaint): News | undefined {
  switch (event.type) {
    case 'accepted':
    case 'investigationStarted':
    case 'investigationCompleted':
    case 'urgentActionTaken':
    case 'planApproved':
    case 'planRevised':
    case 'progressReported':
    case 'reevaluationDecided':
    case 'transferred':
    case 'extended':
      return 'progress';
    case 'findingAdded':
      return event.data.visibility === 'public' ? 'progress' : undefined;
    case 'resolved':
    case 'archived':
    case 'declined':
    case 'withdrawn':
    case 'disputed':
      return event.type;
    case 'reevaluationOpened':
    case 'appealed':
      return 'reopened';
    case 'reopened':
      return after.stage === 'submitted' ? 'reopened' : undefined;
    default:
      return undefined;
  }
}

/** The follower's list on a main file agrees with where the follower stands, whatever moved it (T7, T8, T17, T22). */
function membership(before: Complaint | undefined, after: Complaint): Consequence[] {
  const left = before?.mainId;
  const joined = after.mainId;
  if (left === joined) return [];
  const followers = [
    {
      id: after.id,
      personId: after.residentId,
      receivedAt: after.receivedAt,
      seconded: after.seconded,
    },
  ];
  return [
    ...(left ? [{ complaintId: left, action: drop(after.id) }] : []),
    ...(joined ? followers.map((follower) => ({ complaintId: joined, action: add(follower) })) : []),
  ];
}

const drop = (followerId: string): Action => ({ name: 'dropFollower', data: { followerId } });

const add = ({
  id,
  personId,
  receivedAt,
  seconded,
}: {
  id: string;
  personId?: string;
  receivedAt?: string;
  seconded?: true;
}): Action => ({
  name: 'addFollower',
  data: {
    followerId: id,
    ...(personId && { personId }),
    ...(seconded && { seconded }),
    ...(receivedAt && { receivedAt }),
  },
});

/** The main file is withdrawn: the oldest of those that joined it takes its place, the others follow that one (T22). */
function promotion(after: Complaint, mainRevision: number): Consequence[] {
  const [oldest, ...others] = after.followers;
  if (!oldest) return [];
  const { handlerId } = after;
  const what = 'withdrawn';
  const base = { mainRevision, what, ...(handlerId && { handlerId }) } as const;
  return [
    { complaintId: oldest.id, action: { name: 'followMain', data: { ...base, promote: true } } },
    ...others.map(({ id }): Consequence => {
      const data = { ...base, newMainId: oldest.id, stage: handlerId ? 'assigned' : 'submitted' } as const;
      return { complaintId: id, action: { name: 'followMain', data } };
    }),
  ];
}

function newsForFollowers(event: ComplaintEvent, after: Complaint, mainRevision: number): Consequence[] {
  const what = newsOf(event, after);
  if (!what) return [];
  if (what === 'withdrawn') return promotion(after, mainRevision);
  const { stage, handlerId } = after;
  const data = { mainRevision, what, stage, ...(handlerId && { handlerId }) };
  return after.followers.map(({ id }) => {
    const spared = what === 'resolved' && passedBy(after, id);
    return {
      complaintId: id,
      action: { name: 'followMain', data: { ...data, ...(spared && { revisit: false }) } },
    };
  });
}

/** What somebody hears who joins a main file that is past its work meanwhile; with an archived one the result is still to be told, so that it can be answered (B9). */
const lateNews = {
  resolved: 'resolved',
  archived: 'resolved',
  declined: 'declined',
  disputed: 'disputed',
  withdrawn: 'withdrawn',
} as const satisfies Partial<Record<Stage, News>>;

/** A file that was joined only after the main file had been resolved or closed hears how it stands; nobody would tell it otherwise (B9). */
function newsForLatecomer(event: ComplaintEvent, after: Complaint, mainRevision: number): Consequence[] {
  const { stage, handlerId } = after;
  const what = (lateNews as Partial<Record<Stage, News>>)[stage];
  if (event.type !== 'followerAdded' || !what) return [];
  const state = what === 'withdrawn' ? ({ promote: true } as const) : { stage };
  const data = { mainRevision, what, ...state, ...(handlerId && { handlerId }) };
  return [{ complaintId: event.data.followerId, action: { name: 'followMain', data } }];
}

/** What must happen to other files (B9, T22): `revision` is the file's when this event had been appended. The same event gives the same consequences, so that the courier may repeat them. */
export function consequencesOf(
  before: Complaint | undefined,
  event: ComplaintEvent,
  after: Complaint,
  revision: number,
): Consequence[] {
  const hazard = hazardFiling(event, after);
  return [
    ...membership(before, after),
    ...newsForFollowers(event, after, revision),
    ...newsForLatecomer(event, after, revision),
    ...(hazard ? [{ file: hazard }] : []),
  ];
}
