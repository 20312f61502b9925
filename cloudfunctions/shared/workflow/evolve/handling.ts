import { start, stop } from '../clock-runs';
import type { Complaint, PlanVersion } from '../complaint';
import type { EventData } from '../events';
import { type Evolutions, nothing, released } from './evolution';

type Report = EventData['progressReported'];

const withLastPlan = (complaint: Complaint, change: (plan: PlanVersion) => PlanVersion): PlanVersion[] =>
  complaint.plans.map((plan, index) => (index === complaint.plans.length - 1 ? change(plan) : plan));

const changed = (
  complaint: Complaint,
  plan: PlanVersion['plan'],
  by: string,
  version: number,
): PlanVersion[] => {
  const before = complaint.plans.at(-1);
  if (!before) return complaint.plans;
  return [
    ...complaint.plans,
    { ...before, version, plan, changedBy: by, progress: plan.measures.map(() => ({})) },
  ];
};

/** What is done of a measure is done of its owner's task. */
const withTasks = (
  { tasks }: Complaint,
  ends: (measure: number) => boolean,
  change: Pick<Complaint['tasks'][number], 'doneAt' | 'dropped'>,
): Complaint['tasks'] =>
  tasks.map((task) =>
    task.measure !== undefined && !task.doneAt && ends(task.measure) ? { ...task, ...change } : task,
  );

/** What is reported done of a plan; what was ticked off before stays as it was. */
const withReport = (plan: PlanVersion, { doneMeasures, doneCheckpoints = [] }: Report, at: string) => {
  const { checked = [] } = plan;
  const fresh = doneCheckpoints.filter((one) => !checked.some(({ checkpoint }) => checkpoint === one));
  return {
    ...plan,
    progress: plan.progress.map((measure, index) =>
      doneMeasures.includes(index) && !measure.doneAt ? { ...measure, doneAt: at } : measure,
    ),
    ...(fresh.length > 0 && {
      checked: [...checked, ...fresh.map((checkpoint) => ({ checkpoint, at }))],
    }),
  };
};

const backToPlanning = (complaint: Complaint, at: string): Partial<Complaint> => ({
  stage: 'planning',
  clocks: start(stop(complaint.clocks, at, 'approval', 'implementation'), 'plan', complaint.round, at),
});

/** Investigation, plan, approval and the work itself (§3.3 to §3.5). */
export const handling: Evolutions<
  | 'investigationStarted'
  | 'findingAdded'
  | 'investigationCompleted'
  | 'noted'
  | 'urgentActionTaken'
  | 'planSubmitted'
  | 'planRecalled'
  | 'planRejected'
  | 'planCountersigned'
  | 'planApproved'
  | 'planRevised'
  | 'progressReported'
  | 'taskDelegated'
  | 'taskFinished'
  | 'revisitsDrawn'
  | 'resolved'
> = {
  investigationStarted: (complaint, { at, by }) => ({
    stage: 'investigating',
    investigation: { startedAt: at, startedBy: by.id, pictures: 0 },
    clocks: start(stop(complaint.clocks, at, 'investigationStart'), 'findings', complaint.round, at),
  }),
  findingAdded: ({ investigation }, { data }) => ({
    investigation: investigation && {
      ...investigation,
      pictures: investigation.pictures + data.photos.length,
    },
  }),
  investigationCompleted: (complaint, { data, at }) => ({
    stage: 'planning',
    investigation: complaint.investigation && {
      ...complaint.investigation,
      completedAt: at,
      validity: data.validity,
    },
    clocks: start(stop(complaint.clocks, at, 'findings'), 'plan', complaint.round, at),
  }),
  noted: nothing,
  urgentActionTaken: (complaint, { at }) => ({
    urgentActionAt: complaint.urgentActionAt ?? at,
    clocks:
      complaint.urgentActionAt || complaint.stage === 'implementing'
        ? complaint.clocks
        : start(complaint.clocks, 'urgentApproval', complaint.round, at),
  }),
  planSubmitted: (complaint, { data, at, by }) => ({
    stage: 'planReview',
    plans: [
      ...complaint.plans,
      {
        version: data.version,
        round: complaint.round,
        author: by.id,
        plan: data.plan,
        submittedAt: at,
        progress: data.plan.measures.map(() => ({})),
      },
    ],
    clocks: start(stop(complaint.clocks, at, 'plan'), 'approval', complaint.round, at),
  }),
  planRecalled: (complaint, { at }) => backToPlanning(complaint, at),
  planRejected: (complaint, { at }) => ({
    ...backToPlanning(complaint, at),
    rejections: complaint.rejections + 1,
  }),
  planCountersigned: (complaint, { data, by }) => {
    const plans = data.plan
      ? changed(complaint, data.plan, by.id, complaint.plans.length + 1)
      : complaint.plans;
    return {
      plans: withLastPlan({ ...complaint, plans }, (plan) => ({
        ...plan,
        countersignedBy: by.id,
        countersignedAs: by.role,
      })),
    };
  },
  planApproved: (complaint, { data, at, by }) => {
    const plans = data.plan ? changed(complaint, data.plan, by.id, data.version) : complaint.plans;
    const approved = withLastPlan({ ...complaint, plans }, (plan) => ({
      ...plan,
      approvedBy: by.id,
      approvedAt: at,
    }));
    return {
      stage: 'implementing',
      plans: approved,
      clocks: start(
        stop(complaint.clocks, at, 'approval', 'urgentApproval'),
        'implementation',
        complaint.round,
        at,
        approved.at(-1)?.plan.endAt,
      ),
    };
  },
  planRevised: (complaint, { at }) => ({
    ...backToPlanning(complaint, at),
    tasks: withTasks(complaint, () => true, { doneAt: at, dropped: true }),
  }),
  progressReported: (complaint, { data, at }) => ({
    tasks: withTasks(complaint, (measure) => data.doneMeasures.includes(measure), { doneAt: at }),
    plans:
      data.doneMeasures.length === 0 && !data.doneCheckpoints?.length
        ? complaint.plans
        : withLastPlan(complaint, (plan) => withReport(plan, data, at)),
  }),
  taskDelegated: (complaint, { data }) => ({ tasks: [...complaint.tasks, { ...data }] }),
  taskFinished: (complaint, { data, at }) => ({
    plans: withLastPlan(complaint, (plan) => ({
      ...plan,
      progress: plan.progress.map((measure, index) =>
        index === complaint.tasks[data.task]?.measure && !measure.doneAt
          ? { ...measure, doneAt: at }
          : measure,
      ),
    })),
    tasks: complaint.tasks.map((task, index) => (index === data.task ? { ...task, doneAt: at } : task)),
  }),
  revisitsDrawn: ({ round }, { data }) => ({ lot: { round, drawn: data.drawn } }),
  resolved: (complaint, { data, at, by }) => {
    let clocks = stop(complaint.clocks, at, 'implementation', 'urgentApproval', 'hold');
    for (const clock of ['contact', 'noAnswer', 'revisit'] as const)
      clocks = start(clocks, clock, complaint.round, at);
    return {
      ...released(complaint, at),
      stage: 'resolved',
      tasks: withTasks(complaint, () => true, { doneAt: at, dropped: true }),
      resolution: { at, by: by.id, result: data.result, photos: data.photos },
      plans: withLastPlan(complaint, (plan) => ({
        ...plan,
        progress: plan.progress.map((measure, index) => {
          const waiver = data.waived.find((waived) => waived.measure === index);
          return waiver ? { ...measure, waived: waiver.reason } : measure;
        }),
      })),
      clocks,
    };
  },
};
