import { calendarOf, defaultCalendar } from '../../../cloudfunctions/shared/workflow/calendar';
import type { Complaint } from '../../../cloudfunctions/shared/workflow/complaint';
import type { Context, StaffMember } from '../../../cloudfunctions/shared/workflow/context';
import { decide, type Filing, file } from '../../../cloudfunctions/shared/workflow/decide';
import type { ComplaintEvent } from '../../../cloudfunctions/shared/workflow/events';
import { evolve } from '../../../cloudfunctions/shared/workflow/evolve';
import { addMinutes } from '../../../cloudfunctions/shared/workflow/local-time';
import { defaultTerms } from '../../../cloudfunctions/shared/workflow/terms';
import type { Action, ActionInput, AnyActionName } from '../../../types/actions';
import type { Actor, Role } from '../../../types/people';
import type { Settings } from '../../../types/settings';

const member = (id: string, name: string, ...roles: StaffMember['roles'][number][]): StaffMember => ({
  id,
  name,
  title: '物业',
  communityId: 'lanting',
  roles,
  categories: [],
  onDuty: true,
  open: 0,
});

export const staff: readonly StaffMember[] = [
  member('qian', '钱敏', 'agent'),
  member('li', '李强', 'handler'),
  { ...member('wu', '吴军', 'handler'), open: 3 },
  member('zhou', '周岚', 'supervisor'),
  member('zheng', '郑凯', 'supervisor'),
  member('wang', '王珂', 'manager'),
  member('root', '管理员', 'admin'),
];

export const settings: Settings = {
  communityId: 'lanting',
  name: '兰亭公寓',
  phone24h: '400-820-0001',
  deskPhone: '021-60000001',
  deskHours: '每日',
  deskEmail: 'desk@example.com',
  buildings: ['3'],
  publicPlaces: [],
  terms: defaultTerms,
  calendar: defaultCalendar,
  categories: [],
  templates: [],
  externalWays: '12345',
  consentVersion: '1',
};

const START = '2026-11-24T02:00:00.000Z';

/** A complaint whose life is told step by step through the rules, on a clock that only moves when told to. */
export class Life {
  now = START;
  complaint!: Complaint;
  readonly events: ComplaintEvent[] = [];
  readonly steps: { before?: Complaint; event: ComplaintEvent; after: Complaint }[] = [];

  constructor(filing: Partial<Filing> = {}) {
    const actor: Actor = { id: filing.residentId ?? 'lin', roles: ['resident'] };
    const whole: Filing = {
      id: 'c1',
      no: 'TS20261124-0001',
      communityId: 'lanting',
      channel: 'miniProgram',
      receivedAt: START,
      residentId: 'lin',
      text: '电梯停在五楼不动，老人出门很不方便。',
      photos: [],
      location: { building: '3', unit: '2', room: '1201' },
      category: 'facility',
      danger: false,
      capacity: 'owner',
      verified: true,
      anonymous: false,
      sealed: false,
      namedStaff: [],
      receiptMethod: 'inApp',
      ...filing,
    };
    this.take(file(whole, this.context(actor)));
  }

  context(actor: Actor): Context {
    return { actor, now: this.now, settings, calendar: calendarOf(settings.calendar), staff };
  }

  actor(id: string): Actor {
    const roles: Role[] = [...(staff.find((one) => one.id === id)?.roles ?? [])];
    if (id === 'system') return { id, roles: ['system'] };
    if (this.complaint.tasks.some(({ staffId }) => staffId === id)) roles.push('collaborator');
    return { id, roles: roles.length > 0 ? roles : ['resident'] };
  }

  private take(outcome: { events: ComplaintEvent[] } | { refusal: string }) {
    if ('refusal' in outcome) throw new Error(outcome.refusal);
    for (const event of outcome.events) {
      const before = this.complaint as Complaint | undefined;
      this.complaint = evolve(before, event);
      this.events.push(event);
      this.steps.push({ ...(before && { before }), event, after: this.complaint });
    }
  }

  /** Half an hour passes, then somebody does something. */
  act<N extends AnyActionName>(who: string, name: N, data: ActionInput<N>, main?: Complaint): this {
    this.now = addMinutes(this.now, 30);
    const context = { ...this.context(this.actor(who)), ...(main && { main }) };
    try {
      this.take(decide(this.complaint, { name, data } as Action, context));
    } catch (refusal) {
      throw new Error(`${who} ${name} in ${this.complaint.stage}: ${refusal}`);
    }
    return this;
  }

  later(minutes: number): this {
    this.now = addMinutes(this.now, minutes);
    return this;
  }
}

/** A plan that begins now. */
export const planAt = (now: string, word: (name: string) => string) => ({
  kind: 'remedy' as const,
  measures: [{ what: word('measure'), dueAt: addMinutes(now, 2000), contractor: word('contractor') }],
  startAt: addMinutes(now, 60),
  endAt: addMinutes(now, 3000),
  progressEveryDays: 2,
  revisitMethod: 'phone' as const,
  cost: 987_654,
  compensation: 876,
  residentMessage: word('residentMessage'),
});

/** A whole life with two rounds, every text of it planted: `word(name)` makes the text that is typed. */
export function wholeLife(word: (name: string) => string, filing: Partial<Filing> = {}): Life {
  const life = new Life({ text: word('complaint'), ...filing });
  const photos: string[] = [];
  const plan = () => planAt(addMinutes(life.now, 30), word);
  const accept = {
    category: 'facility',
    severity: 'normal',
    severityReason: word('severityReason'),
  } as const;
  life
    .act('qian', 'accept', { ...accept, handlerId: 'li' })
    .act('li', 'requestInfo', { questions: [word('question')] })
    .act('lin', 'supply', { text: word('answer'), photos })
    .act('li', 'proposeDecline', { reason: 'privateDispute', explanation: word('declineExplanation') })
    .act('zhou', 'deny', { reason: word('denyReason') })
    .act('li', 'startInvestigation', { kind: 'siteVisit', at: life.now, words: word('firstStep') })
    .act('li', 'addFinding', {
      kind: 'interview',
      text: word('finding'),
      at: life.now,
      persons: [word('witness')],
      photos,
      visibility: 'internal',
    })
    .act('li', 'addFinding', {
      kind: 'records',
      text: word('publicFinding'),
      at: life.now,
      persons: [word('witness')],
      photos,
      visibility: 'public',
    })
    .act('li', 'note', { text: word('note'), photos })
    .act('li', 'completeInvestigation', {
      facts: word('facts'),
      cause: word('cause'),
      validity: 'valid',
      responsibility: word('responsibility'),
      photos,
      noPhotoReason: word('noPhoto'),
    })
    .act('li', 'submitPlan', { plan: plan() })
    .act('zhou', 'rejectPlan', { reason: word('rejection') })
    .act('li', 'submitPlan', { plan: plan() })
    .act('zhou', 'approvePlan', { remark: word('approvalRemark') })
    .act('li', 'delegate', { staffId: 'wu', task: word('task') })
    .act('wu', 'finishTask', { task: 0, result: word('taskResult'), photos })
    .act('li', 'askTransfer', { reason: word('transferReason') })
    .act('zhou', 'deny', { reason: word('denyReason') })
    .act('li', 'reportProgress', {
      text: word('progress'),
      photos: ['cloud://huiyin/progress.jpg'],
      doneMeasures: [0],
      important: false,
    })
    .act('li', 'markResolved', { result: word('result'), waived: [], photos, noPhotoReason: word('noPhoto') })
    .act('li', 'logContact', { outcome: 'unreached', at: life.now, words: word('contactWords') })
    .act('lin', 'rate', {
      solved: 'not',
      satisfaction: 'dissatisfied',
      tags: ['notSolved'],
      text: word('rating'),
      photos,
    })
    .act('zhou', 'decideReevaluation', {
      restartFrom: 'planning',
      handlerId: 'li',
      message: word('decisionMessage'),
      meetingRecord: word('meeting'),
    });
  return life;
}
