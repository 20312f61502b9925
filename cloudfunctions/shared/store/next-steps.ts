/** An expression of the database over a complaint file. */
export type Expression = Record<string, unknown>;

/** Whose next steps are looked for, and who is there to take them. */
export interface Asker {
  personId: string;
  /** Under which names the next step may be theirs: the person, and the queues of their roles. */
  holders: readonly string[];
  /** Who is away, and which supervisors are not (§3.2.2). */
  away: readonly string[];
  present: readonly string[];
  manages: boolean;
  /** Whether complaints are offered to the asker at all, and whether one could be taken now (§3.2.2). */
  offers: { here: boolean; may: boolean };
}

/** The stage is one of these. */
export const stageIs = (...stages: string[]): Expression => ({ $in: ['$complaint.stage', stages] });

const anyOf = (...cases: Expression[]): Expression => ({ $or: cases });
const allOf = (...conditions: Expression[]): Expression => ({ $and: conditions });
const not = (condition: Expression): Expression => ({ $not: [condition] });

/** The stages in which a colleague's task is done (§3.2.2). */
const handled = ['assigned', 'investigating', 'planning', 'planReview', 'implementing', 'reevaluating'];

/** Of a plan under review, whose work it is (T13). */
const handsInPlan = [{ $arrayElemAt: ['$complaint.plans.author', -1] }, '$complaint.handlerId'];
const hasHandIn = (person: string): Expression =>
  allOf(stageIs('planReview'), { $in: [person, handsInPlan] });

/** A supervisor or manager who is there can take it: neither its owner nor in it in any way. */
const isLeft = (person: string): Expression =>
  not(
    anyOf(
      { $eq: ['$holder', person] },
      hasHandIn(person),
      { $in: [person, '$complaint.namedStaff'] },
      { $eq: ['$complaint.residentId', person] },
    ),
  );

/** It lies open to the asker, to be taken before the offer lapses (§3.2.2). */
export const isOffered = ({ personId, offers }: Asker, now: string): Expression =>
  offers.may
    ? allOf(
        { $in: [personId, { $ifNull: ['$complaint.offer.to', []] }] },
        { $gt: ['$complaint.offer.until', now] },
      )
    : { $literal: false };

/** The next step is theirs, a task is, or is seen to by them while its owner cannot: what `standIns` of the workflow says, for a whole list (§3.2.2, §3.5.1). */
export const isMine = ({ personId, holders, away, present, manages }: Asker): Expression => {
  const own = allOf({ $in: ['$holder', holders] }, not(hasHandIn(personId)));
  const ownerCannot = anyOf(
    { $in: ['$holder', away] },
    allOf(stageIs('planReview'), { $in: ['$holder', handsInPlan] }),
  );
  const noneLeft = present.length === 0 ? { $literal: true } : allOf(...present.map((id) => not(isLeft(id))));
  const ownSupervisor = '$complaint.supervisorId';
  const ownLeft = allOf({ $in: [ownSupervisor, present] }, isLeft(ownSupervisor));
  const toSupervisor = allOf(
    ownerCannot,
    isLeft(personId),
    anyOf({ $eq: [ownSupervisor, personId] }, not(ownLeft)),
  );
  const toManager = allOf(
    anyOf(ownerCannot, { $eq: ['$holder', 'supervisor'] }),
    isLeft(personId),
    anyOf(noneLeft, allOf({ $gt: [ownSupervisor, null] }, not(ownLeft))),
  );
  const ownTask = allOf(stageIs(...handled), {
    $gt: [
      {
        $size: {
          $filter: {
            input: '$complaint.tasks',
            as: 'task',
            cond: allOf({ $eq: ['$$task.staffId', personId] }, not({ $gt: ['$$task.doneAt', null] })),
          },
        },
      },
      0,
    ],
  });
  return anyOf(
    own,
    ownTask,
    ...(present.includes(personId) ? [toSupervisor] : []),
    ...(manages ? [toManager] : []),
  );
};
