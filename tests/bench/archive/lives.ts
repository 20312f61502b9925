import type { ComplaintEvent, EventData } from '../../../cloudfunctions/shared/workflow/events';
import { Category } from '../../../types/complaint';
import { Satisfaction } from '../../../types/feedback';
import type { Plan } from '../../../types/plan';
import { type Chance, type Language, pick } from './language';

const HOUR = 3_600_000;

type Name = ComplaintEvent['type'];

/** What happens to a complaint, in order and in time. */
class Line {
  readonly events: ComplaintEvent[] = [];
  #at: number;

  constructor(at: string) {
    this.#at = Date.parse(at);
  }

  add<N extends Name>(hours: number, by: ComplaintEvent['by'], type: N, data: EventData[N]): void {
    this.#at += Math.round(hours * HOUR);
    this.events.push({ type, at: new Date(this.#at).toISOString(), by, data } as unknown as ComplaintEvent);
  }
}

const system = { id: 'system', role: 'system' } as const;
const noPhotos: string[] = [];

const planOf = (at: string): Plan => ({
  kind: 'remedy',
  measures: [{ what: '更换部件', dueAt: new Date(Date.parse(at) + 72 * HOUR).toISOString() }],
  startAt: at,
  endAt: new Date(Date.parse(at) + 96 * HOUR).toISOString(),
  progressEveryDays: 2,
  revisitMethod: 'phone',
  residentMessage: '师傅三天内上门',
});
const itsPlan = planOf('2024-01-01T02:00:00.000Z');

/** What there is to choose from, and how far lives go before everything stops. */
export interface Setting {
  language: Language;
  handlers: readonly string[];
  supervisor: string;
  /** Nothing happens after this. */
  now: string;
}

const plan = (line: Line, next: Chance, by: ComplaintEvent['by'], supervisor: string): void => {
  line.add(1 + next() * 20, by, 'investigationCompleted', {
    facts: '属实',
    cause: '老化',
    validity: 'valid',
    responsibility: '物业',
    photos: noPhotos,
    noPhotoReason: '不便',
  });
  line.add(1 + next() * 10, by, 'planSubmitted', { version: 1, plan: itsPlan });
  line.add(1 + next() * 20, { id: supervisor, role: 'supervisor' }, 'planApproved', { version: 1 });
};

const work = (
  line: Line,
  next: Chance,
  handler: string,
  { language, supervisor }: Setting,
  topic: Category,
) => {
  const by = { id: handler, role: 'handler' } as const;
  line.add(1 + next() * 40, by, 'investigationStarted', {
    kind: 'siteVisit',
    at: '2024-01-01T02:00:00.000Z',
  });
  // What neither a search nor a counter of ours looks at is left out of most lives: a million must be made.
  if (next() < 0.25) plan(line, next, by, supervisor);
  line.add(next() * 70, by, 'resolved', {
    result: language.text(next, 8 + next() * 20, topic),
    waived: [],
    photos: noPhotos,
    noPhotoReason: '不便',
  });
};
const answer = (line: Line, next: Chance, resident: string): Satisfaction => {
  const satisfaction = pick(
    [...Satisfaction.options, 'satisfied', 'satisfied', 'satisfied', 'mostly'] as const,
    next,
  );
  line.add(1 + next() * 60, { id: resident, role: 'resident' }, 'rated', {
    solved: satisfaction === 'dissatisfied' ? 'not' : 'fully',
    satisfaction,
    tags: satisfaction === 'dissatisfied' ? ['notSolved'] : [],
    photos: noPhotos,
  });
  return satisfaction;
};

/** The life of a complaint from its filing: most are archived, some go another way or another round; whatever would come after the end of time has not happened. */
export const lifeOf = (
  filed: Extract<ComplaintEvent, { type: 'filed' }>,
  resident: string,
  next: Chance,
  setting: Setting,
): ComplaintEvent[] => {
  const line = new Line(filed.at);
  const { sensitive } = filed.data;
  const handler = pick(setting.handlers, next);
  const category = filed.data.category && next() < 0.9 ? filed.data.category : pick(Category.options, next);
  const desk = { id: 'person-sun', role: 'agent' } as const;
  const other = next();
  if (other < 0.03) line.add(5, { id: resident, role: 'resident' }, 'withdrawn', { hazardContinues: false });
  else if (other < 0.06)
    line.add(9, desk, 'declined', {
      reason: 'privateDispute',
      explanation: '邻里之间的纠纷，请找居委会',
      proposedBy: desk.id,
    });
  else {
    const supervisorId = setting.supervisor;
    line.add(next() * 9, desk, 'accepted', {
      category,
      severity: 'normal',
      handlerId: handler,
      supervisorId,
      sensitive,
    });
    work(line, next, handler, setting, category);
    let said = next() < 0.7 ? answer(line, next, resident) : undefined;
    if (said === 'dissatisfied') {
      line.add(0, system, 'reevaluationOpened', { why: 'dissatisfied' });
      const decided = { restartFrom: 'investigating', handlerId: handler, message: '重新检查' } as const;
      line.add(8, { id: setting.supervisor, role: 'supervisor' }, 'reevaluationDecided', decided);
      work(line, next, handler, setting, category);
      said = answer(line, next, resident);
    }
    const result = said === 'satisfied' || said === 'mostly' ? said : 'noResponse';
    line.add(result === 'noResponse' ? 170 : 0, system, 'archived', { result, missing: [] });
    line.add(500, desk, 'revisited', { outcome: 'thorough', at: filed.at });
  }
  return [filed, ...line.events.filter(({ at }) => at <= setting.now)];
};
