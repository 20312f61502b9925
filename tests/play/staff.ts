import type { Action, ActionName } from '../../types/actions';
import type { Severity } from '../../types/complaint';
import type { RevisitOutcome } from '../../types/feedback';
import type { Plan } from '../../types/plan';
import type { ComplaintView } from '../../types/views';
import type { Chance } from './chance';
import { answer } from './residents';

const hours = (now: Date, count: number) => new Date(now.getTime() + count * 3_600_000).toISOString();

/** What a member of staff does with a complaint at this moment, if anything: only what the view offers, in the order of the procedure. */
export function staffAction(view: ComplaintView, now: Date, chance: Chance): Action | undefined {
  for (const name of order) {
    if (!view.actions.includes(name)) continue;
    const made = script[name]?.(view, now, chance);
    if (made) return made;
  }
  return undefined;
}

/** The order in which offered actions are considered; the first whose script says something is taken. */
const order: readonly ActionName[] = [
  'grant',
  'deny',
  'merge',
  'requestInfo',
  'proposeDecline',
  'accept',
  'askTransfer',
  'startInvestigation',
  'askExtension',
  'askHold',
  'resume',
  'takeUrgentAction',
  'addFinding',
  'offerVisit',
  'completeInvestigation',
  'submitPlan',
  'rejectPlan',
  'approvePlan',
  'reportProgress',
  'finishTask',
  'markResolved',
  'closeDisputed',
  'decideReevaluation',
  'recordAnswer',
  'logContact',
  'revisit',
];

type Script = (view: ComplaintView, now: Date, chance: Chance) => Action | undefined;

const script: Partial<Record<ActionName, Script>> = {
  grant: (view, _now, chance) => {
    if (!chance.percent(80)) return undefined;
    const handler = view.form.candidates?.find(({ id }) => id !== view.handler?.id);
    return {
      name: 'grant',
      data: {
        remark: '同意',
        ...(view.request?.kind === 'transfer' && handler && { handlerId: handler.id }),
      },
    };
  },
  deny: () => ({ name: 'deny', data: { reason: '理由不充分，请按原计划继续处理。' } }),
  merge: (view, _now, chance) => {
    const target = view.form.mergeTargets?.[0];
    return target && chance.percent(20)
      ? { name: 'merge', data: { into: target.id, reason: '同一地点同一问题' } }
      : undefined;
  },
  requestInfo: (view, _now, chance) =>
    !view.questions && view.stage === 'submitted' && chance.percent(4)
      ? { name: 'requestInfo', data: { questions: ['请问具体是哪个位置？', '什么时间最明显？'] } }
      : undefined,
  proposeDecline: (view, _now, chance) =>
    view.stage === 'submitted' && !view.request && chance.percent(5)
      ? {
          name: 'proposeDecline',
          data: {
            reason: 'notPropertyMatter',
            explanation: '经核实，此事项由市政部门负责，物业公司没有处理权限，已为您整理联系方式。',
            referral: '市民服务热线 12345',
          },
        }
      : undefined,
  accept: (view, _now, chance) => {
    const handler = view.form.candidates?.find(({ suggested }) => suggested) ?? view.form.candidates?.[0];
    const severity: Severity = view.danger ? 'urgent' : chance.percent(7) ? 'major' : 'normal';
    return (
      handler && {
        name: 'accept',
        data: {
          category: view.category ?? 'facility',
          ...(view.child && { child: view.child.id }),
          ...(chance.percent(20) && {
            ticked: [chance.pick(['complexity', 'impact', 'severity', 'immediateAction'])],
          }),
          severity,
          handlerId: handler.id,
          severityReason: '按初步评估',
        },
      }
    );
  },
  askTransfer: (view, _now, chance) =>
    !view.request && view.stage === 'assigned' && chance.percent(3)
      ? { name: 'askTransfer', data: { reason: '不属于本组职责，建议转给环境部' } }
      : undefined,
  startInvestigation: (_view, now, chance) => ({
    name: 'startInvestigation',
    data: { kind: chance.pick(['siteVisit', 'phoneCheck', 'records']), at: now.toISOString(), place: '现场' },
  }),
  askExtension: (view, now, chance) =>
    !view.request && chance.percent(2)
      ? { name: 'askExtension', data: { until: hours(now, 120), reason: '需要等待厂家到场检测，申请延期。' } }
      : undefined,
  askHold: (view, now, chance) =>
    !view.request && !view.hold && chance.percent(2)
      ? { name: 'askHold', data: { until: hours(now, 96), reason: '等待配件到货后才能继续处理。' } }
      : undefined,
  resume: (view, _now, chance) =>
    view.hold?.kind === 'waitingExternal' && chance.percent(60)
      ? { name: 'resume', data: { remark: '配件已到' } }
      : undefined,
  takeUrgentAction: (view, now) =>
    view.severity === 'urgent' && !view.timeline.some(({ event }) => event === 'urgentActionTaken')
      ? {
          name: 'takeUrgentAction',
          data: { what: '已设置警戒并切断电源，安排专人值守', at: now.toISOString(), photos: [] },
        }
      : undefined,
  addFinding: (_view, now, chance) =>
    chance.percent(30)
      ? {
          name: 'addFinding',
          data: {
            kind: 'siteVisit',
            text: '现场查看，情况与反映一致，已拍照留存',
            at: now.toISOString(),
            persons: [],
            photos: [],
            visibility: chance.percent(50) ? 'public' : 'internal',
          },
        }
      : undefined,
  offerVisit: (view, now, chance) =>
    !view.visit && chance.percent(15)
      ? {
          name: 'offerVisit',
          data: {
            slots: [24, 30].map((from) => ({ from: hours(now, from), until: hours(now, from + 2) })),
            purpose: '上门查看情况',
          },
        }
      : undefined,
  completeInvestigation: (_view, _now, chance) => ({
    name: 'completeInvestigation',
    data: {
      facts: '现场核实属实',
      cause: '设备老化',
      validity: chance.pick(['valid', 'valid', 'valid', 'partly', 'unfounded']),
      responsibility: '物业工程部',
      photos: [],
      noPhotoReason: '电话核实，无现场照片',
    },
  }),
  submitPlan: (view, now, chance) => ({ name: 'submitPlan', data: { plan: plan(view, now, chance) } }),
  rejectPlan: (view, _now, chance) =>
    !view.timeline.some(({ event }) => event === 'planRejected') && chance.percent(8)
      ? { name: 'rejectPlan', data: { reason: '措施不够具体，请补充完成时间和责任人。' } }
      : undefined,
  approvePlan: () => ({ name: 'approvePlan', data: { remark: '同意，请尽快实施' } }),
  reportProgress: (view, _now, chance) => {
    const open =
      view.plan?.measures.flatMap(({ doneAt, waived }, index) => (doneAt || waived ? [] : [index])) ?? [];
    // While a plan waits for a second approval there is nothing to report yet, and the other approver to ask.
    if (view.stage !== 'implementing' || open.length === 0) return undefined;
    return {
      name: 'reportProgress',
      data: {
        text: '维修人员已到场，处理进行中',
        photos: [],
        doneMeasures: chance.percent(75) ? open : [],
        ...(view.plan?.checkpoints && chance.percent(60) && { doneCheckpoints: [0] }),
        important: false,
      },
    };
  },
  markResolved: () => ({
    name: 'markResolved',
    data: {
      result: '已全部处理完毕，现场恢复正常',
      waived: [],
      photos: [],
      noPhotoReason: '服务类问题，无现场照片',
    },
  }),
  closeDisputed: (view, _now, chance) =>
    view.round >= 3 && chance.percent(60)
      ? {
          name: 'closeDisputed',
          data: {
            finalAnswer: '经三次复核，物业已按合同和规范完成全部处理，无法满足赔偿以外的诉求。',
            externalWays: '可向街道办事处或 12345 反映',
          },
        }
      : undefined,
  decideReevaluation: (_view, _now, chance) => ({
    name: 'decideReevaluation',
    data: {
      restartFrom: chance.percent(50) ? 'planning' : 'investigating',
      message: '我们会重新安排处理，并尽快答复您',
      meetingRecord: '已召开专题会，记录在案',
    },
  }),
  recordAnswer: (view, _now, chance) =>
    !view.rating && chance.percent(35)
      ? { name: 'recordAnswer', data: { rating: answer(chance), words: '电话中住户如此表示' } }
      : undefined,
  logContact: (view, now, chance) =>
    view.stage === 'resolved'
      ? {
          name: 'logContact',
          data: { outcome: chance.percent(45) ? 'reached' : 'unreached', at: now.toISOString() },
        }
      : undefined,
  revisit: (_view, now, chance) => ({
    name: 'revisit',
    data: {
      ...(chance.percent(8)
        ? { outcome: chance.pick(['recurred', 'partly'] as const) }
        : chance.percent(80)
          ? { outcome: 'thorough' }
          : chance.pick<{ outcome: RevisitOutcome; words?: string }>([
              { outcome: 'unreached' },
              { outcome: 'declinedToAnswer' },
              { outcome: 'movedOut', words: '新住户说原租户已经搬走' },
            ])),
      at: now.toISOString(),
    },
  }),
};

function plan(view: ComplaintView, now: Date, chance: Chance): Plan {
  const unfounded = view.timeline.some(
    ({ validity }) => validity === 'unfounded' || validity === 'outOfScope',
  );
  const endAt = hours(now, Math.round(chance.between(24, 24 * 9)));
  return {
    kind: unfounded ? 'explain' : 'remedy',
    measures: [
      { what: unfounded ? '上门说明情况' : '安排专业人员维修', contractor: '签约维修公司', dueAt: endAt },
      ...(chance.percent(40) ? [{ what: '完成后复查一次', contractor: '签约维修公司', dueAt: endAt }] : []),
    ],
    startAt: hours(now, 1),
    endAt,
    progressEveryDays: 2,
    ...(chance.percent(30) && { checkpoints: [{ at: hours(now, 12), what: '到现场看一次进度' }] }),
    revisitMethod: 'phone',
    ...(chance.percent(4) && { compensation: Math.round(chance.between(50, 3000)) }),
    residentMessage: '我们会安排专业人员处理，完成后请您验收。',
  };
}
