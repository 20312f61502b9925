import { randomUUID } from 'node:crypto';
import type { ActionInput } from '../../types/actions';
import type { Rating } from '../../types/feedback';
import type { NewComplaint } from '../../types/filing';
import type { Plan } from '../../types/plan';
import type { ComplaintView } from '../../types/views';
import type { Cloud, Hand } from './cloud';
import { complaintForm } from './forms';

/** So many hours from the cloud's now. */
export const inHours = (cloud: Cloud, hours: number): string =>
  new Date(cloud.emulator.clock.now().getTime() + hours * 60 * 60 * 1000).toISOString();

/** A plan as a handler writes it down. */
export const planFor = (cloud: Cloud, changes: Partial<Plan> = {}): Plan => ({
  kind: 'remedy',
  measures: [{ what: '更换电梯主板并试运行', contractor: '电梯维保公司', dueAt: inHours(cloud, 48) }],
  startAt: inHours(cloud, 0),
  endAt: inHours(cloud, 72),
  progressEveryDays: 2,
  revisitMethod: 'phone',
  residentMessage: '三天内更换主板，期间请使用二号梯。',
  ...changes,
});

export const satisfied: Rating = { solved: 'fully', satisfaction: 'satisfied', tags: [], photos: [] };
export const dissatisfied: Rating = {
  solved: 'not',
  satisfaction: 'dissatisfied',
  tags: ['cameBack'],
  photos: [],
};

export const findings: ActionInput<'completeInvestigation'> = {
  facts: '主板过热，门机信号丢失',
  cause: 'flat-fin 型散热风扇停转', // with letters that a font joins on paper
  validity: 'valid',
  responsibility: '维保单位漏检',
  photos: [],
  noPhotoReason: '机房内禁止拍摄',
};

export const result: ActionInput<'markResolved'> = {
  result: '主板与风扇已更换，试运行两小时正常。',
  waived: [],
  photos: [],
  noPhotoReason: '轿厢内无可拍的变化',
};

/** How far a story is told. */
export type Chapter =
  | 'submitted'
  | 'assigned'
  | 'investigating'
  | 'planning'
  | 'planReview'
  | 'implementing'
  | 'resolved'
  | 'archived';

/** Files a complaint and waits until people have been told. */
export const fileOne = async (
  cloud: Cloud,
  by: Hand,
  changes: Partial<NewComplaint> = {},
): Promise<string> => {
  const complaint = complaintForm(changes);
  const { id } = await by.ask('complaint', 'submit', { key: randomUUID(), complaint });
  await cloud.emulator.idle();
  return id;
};

type Step = (cloud: Cloud, id: string) => Promise<ComplaintView>;

const steps: [Chapter, Step][] = [
  [
    'assigned',
    (cloud, id) =>
      cloud
        .hand('qian')
        .act(id, 'accept', { category: 'facility', severity: 'normal', handlerId: cloud.hand('li').id }),
  ],
  [
    'investigating',
    (cloud, id) =>
      cloud
        .hand('li')
        .act(id, 'startInvestigation', { kind: 'siteVisit', at: inHours(cloud, 0), place: '机房' }),
  ],
  ['planning', (cloud, id) => cloud.hand('li').act(id, 'completeInvestigation', findings)],
  ['planReview', (cloud, id) => cloud.hand('li').act(id, 'submitPlan', { plan: planFor(cloud) })],
  ['implementing', (cloud, id) => cloud.hand('zhou').act(id, 'approvePlan', {})],
  [
    'resolved',
    async (cloud, id) => {
      await cloud.hand('li').act(id, 'reportProgress', {
        text: '新主板已装好，正在试运行。',
        photos: [],
        doneMeasures: [0],
        important: false,
      });
      return cloud.hand('li').act(id, 'markResolved', result);
    },
  ],
  ['archived', (cloud, id) => cloud.hand('lin').act(id, 'rate', satisfied)],
];

/** Takes a complaint on from one chapter to another, each step by the person whose step it is. */
export const tellOn = async (cloud: Cloud, id: string, from: Chapter, to: Chapter): Promise<void> => {
  const at = (chapter: Chapter) => steps.findIndex(([name]) => name === chapter);
  for (const [, step] of steps.slice(at(from) + 1, at(to) + 1)) await step(cloud, id);
};

/** A complaint of Ms Lin's, taken as far as a chapter. */
export const storyUntil = async (
  cloud: Cloud,
  chapter: Chapter,
  changes: Partial<NewComplaint> = {},
): Promise<string> => {
  const id = await fileOne(cloud, cloud.hand('lin'), changes);
  await tellOn(cloud, id, 'submitted', chapter);
  return id;
};
