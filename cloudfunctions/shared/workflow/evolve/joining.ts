import type { Stage } from '../../../../types/complaint';
import { ensure, resume, start, stop, suspend } from '../clock-runs';
import type { ClockRun, Complaint } from '../complaint';
import { type Evolutions, released } from './evolution';

const stageAfter = {
  progress: undefined,
  resolved: 'resolved',
  archived: 'archived',
  declined: 'declined',
  withdrawn: 'withdrawn',
  disputed: 'disputed',
  reopened: 'reevaluating',
} as const satisfies Record<string, Stage | undefined>;

/** The complaint goes its own way again from reception or from its handler's hands, with its earlier anchors (T8, B4). */
function onItsOwn(complaint: Complaint, to: Stage, at: string): Partial<Complaint> {
  const first = to === 'submitted' ? 'triage' : 'investigationStart';
  const clocks = to === 'reevaluating' ? complaint.clocks : fromReception(complaint, at, first);
  return {
    stage: to,
    clocks,
    investigation: to === 'reevaluating' ? complaint.investigation : undefined,
    mainId: undefined,
    mainStage: undefined,
    mainRevision: undefined,
    mainResolvedAt: undefined,
    seconded: undefined,
    undrawn: undefined,
  };
}

function fromReception(complaint: Complaint, at: string, first: 'triage' | 'investigationStart'): ClockRun[] {
  const clocks = stop(complaint.clocks, at, 'contact', 'noAnswer', 'revisit', 'progress');
  const others = first === 'triage' ? (['findings'] as const) : (['findings', 'triage'] as const);
  return ensure(stop(resume(clocks), at, ...others), first, complaint.round, at);
}

/** Main files and those that have joined them: a forest of depth one (B9). */
export const joining: Evolutions<
  'merged' | 'unmerged' | 'promoted' | 'followerAdded' | 'followerDropped' | 'mainMoved'
> = {
  merged: (complaint, { data, at }) => ({
    ...released(complaint, at),
    stage: 'merged',
    mainId: data.into,
    mainStage: undefined,
    mainRevision: undefined,
    mainResolvedAt: undefined,
    category: complaint.category ?? data.category,
    seconded: data.seconded,
    clocks: suspend(stop(complaint.clocks, at, 'hold'), at),
  }),
  unmerged: (complaint, { data, at }) => ({
    ...onItsOwn(complaint, data.to, at),
    handlerId: data.handlerId,
  }),
  promoted: (complaint, { data, at }) => ({
    ...onItsOwn(complaint, data.to, at),
    handlerId: data.handlerId,
    followers: data.followers,
  }),
  followerAdded: (complaint, { data }) => ({
    followers: complaint.followers.some((follower) => follower.id === data.followerId)
      ? complaint.followers
      : [
          ...complaint.followers,
          {
            id: data.followerId,
            ...(data.personId && { personId: data.personId }),
            ...(data.seconded && { seconded: data.seconded }),
          },
        ],
    clocks: complaint.clocks.map((run) =>
      run.clock === 'investigationStart' &&
      !run.stoppedAt &&
      (data.receivedAt ?? run.startedAt) < run.startedAt
        ? { ...run, startedAt: data.receivedAt ?? run.startedAt }
        : run,
    ),
  }),
  followerDropped: (complaint, { data }) => ({
    followers: complaint.followers.filter((follower) => follower.id !== data.followerId),
  }),
  mainMoved: (complaint, { data, at }) => {
    const heard: Partial<Complaint> = {
      mainId: data.newMainId ?? complaint.mainId,
      mainStage: data.stage ?? stageAfter[data.what] ?? complaint.mainStage,
      mainRevision: data.newMainId ? undefined : data.mainRevision,
      handlerId: data.handlerId ?? complaint.handlerId,
    };
    if (data.what === 'resolved') {
      let clocks = start(stop(complaint.clocks, at, 'progress'), 'contact', complaint.round, at);
      clocks = start(clocks, 'noAnswer', complaint.round, at);
      const undrawn = data.revisit === false || undefined;
      if (!undrawn) clocks = start(clocks, 'revisit', complaint.round, at);
      return { ...heard, mainResolvedAt: at, clocks, undrawn };
    }
    if (data.what === 'reopened')
      return {
        ...heard,
        mainResolvedAt: undefined,
        undrawn: undefined,
        clocks: stop(complaint.clocks, at, 'contact', 'noAnswer', 'revisit'),
      };
    return heard;
  },
};
