import type { Complaint } from '../../../cloudfunctions/shared/workflow/complaint';
import type { StaffMember } from '../../../cloudfunctions/shared/workflow/context';
import type { ComplaintEvent, EventOf } from '../../../cloudfunctions/shared/workflow/events';
import { bundle, noticesOf, valuesOf } from '../../../cloudfunctions/shared/workflow/notices';
import { categoryLabels, stageLabels } from '../../../cloudfunctions/shared/workflow/notices/labels';
import { complaint, filedAt } from '../time/builders';
import { Life, staff, wholeLife } from './life';

/** Who is told what at each step of a life: `lin N1 receipt`. */
const told = (life: Life, type: ComplaintEvent['type'], members: readonly StaffMember[] = staff) =>
  life.steps
    .filter(({ event }) => event.type === type)
    .flatMap(({ before, event, after }) => noticesOf(before, event, after, members, 'company'))
    .map(({ personId, notice, kind }) => `${personId} ${notice} ${kind}`);

const lapse = (name: 'breached' | 'escalated' | 'warned', data: object): ComplaintEvent =>
  ({ type: name, at: filedAt, by: { id: 'system', role: 'system' }, data }) as ComplaintEvent;

const plain = (name: string) => `${name} 一段足够长的说明文字，用来通过长度检查`;

describe('B5: who is told of what', () => {
  const life = wholeLife(plain);

  it.each<[ComplaintEvent['type'], string[]]>([
    ['filed', ['lin N1 receipt', 'qian N2 case']],
    ['accepted', ['lin N6 progress', 'li N2 case']],
    ['infoRequested', ['lin N3 progress']],
    ['infoSupplied', ['li N2 case']],
    ['requested', ['zhou N7 approval', 'zhou N7 approval']],
    ['denied', ['li N7 approval', 'li N7 approval']],
    ['investigationStarted', ['lin N6 progress']],
    ['findingAdded', ['lin N6 progress']], // of two, one is internal
    ['noted', []],
    ['planSubmitted', ['zhou N7 approval', 'zhou N7 approval']],
    ['planRejected', ['li N7 approval']],
    ['planApproved', ['lin N8 progress', 'li N7 approval']],
    ['taskDelegated', ['wu N2 case']],
    ['taskFinished', ['li N2 case']],
    ['progressReported', ['lin N6 progress']],
    ['resolved', ['lin N9 survey']],
    ['rated', ['li N2 case']],
    ['reevaluationOpened', ['zhou N7 approval', 'li N2 case']], // not lin, who has just done it
    ['reevaluationDecided', ['lin N13 progress', 'li N2 case']],
  ])('%s', (type, expected) => {
    const supervisor = life.complaint.supervisorId === 'zhou' ? 'zhou' : 'zheng';
    expect(life.complaint.supervisorId).toBe(supervisor);
    const named = expected.map((line) => line.replace('zhou', supervisor));
    expect(told(life, type)).toEqual(named);
  });

  it('nobody gets news of what they did themselves, except the receipt', () => {
    for (const { before, event, after } of life.steps)
      for (const order of noticesOf(before, event, after, staff))
        if (order.personId === event.by.id) expect(order.notice).toBe('N1');
  });

  it('a colleague’s correction is news to the handler, the own one is not', () => {
    const moved = { location: { building: '5' }, reason: '地点登记错误' };
    const accept = { category: 'facility', severity: 'normal', handlerId: 'li' } as const;
    const assigned = () => new Life().act('qian', 'accept', accept);
    expect(told(assigned().act('qian', 'correct', moved), 'corrected')).toEqual(['li N2 case']);
    expect(told(assigned().act('li', 'correct', moved), 'corrected')).toEqual([]);
  });

  it('staff whom the complaint names, and the complainant as a colleague, are told nothing', () => {
    const quiet = ['qian', 'zhou', 'li', 'wang'];
    const subject = complaint({
      namedStaff: quiet.slice(0, 3),
      residentId: 'wang',
      handlerId: 'li',
      supervisorId: 'zhou',
      sensitive: true,
    });
    for (const { event } of life.steps)
      for (const { personId, kind } of noticesOf(subject, event, subject, staff, 'li'))
        expect(['receipt', 'progress', 'survey'].includes(kind) ? 'wang' : 'other').toBe(
          quiet.includes(personId) ? personId : 'other',
        );
  });

  it('escalates to supervisor, manager and company (B4)', () => {
    const subject = complaint({ stage: 'assigned', handlerId: 'li', supervisorId: 'zhou' });
    const to = (event: ComplaintEvent) =>
      noticesOf(subject, event, subject, staff, 'company').map((one) => one.personId);
    const clock = { clock: 'investigationStart', round: 1 };
    expect(to(lapse('breached', { ...clock, dueAt: filedAt, shares: [] }))).toEqual(['li']);
    expect(to(lapse('escalated', { ...clock, level: 1 }))).toEqual(['zhou']);
    expect(to(lapse('escalated', { ...clock, level: 2 }))).toEqual(['wang']);
    expect(to(lapse('escalated', { ...clock, level: 3 }))).toEqual(['company']);
  });

  it('tells the resident when the revisit opens and reminds of a question (B8, §3.7.1)', () => {
    const asked = complaint({ hold: { kind: 'waitingResident', since: filedAt }, handlerId: 'li' });
    const warned = (clock: string, percent: number) =>
      noticesOf(asked, lapse('warned', { clock, round: 1, percent, dueAt: filedAt }), asked, staff).map(
        ({ personId, notice }) => `${personId} ${notice}`,
      );
    expect(warned('revisit', 50)).toEqual(['lin N12', 'qian N14']);
    expect(warned('hold', 50)).toEqual(['lin N3']);
    expect(warned('findings', 75)).toEqual(['li N14']);
  });

  it('alarms the supervisors when nobody is at the desk (§3.2.2)', () => {
    const empty = staff.map((one) => (one.id === 'qian' ? { ...one, onDuty: false } : one));
    expect(told(new Life(), 'filed', empty)).toEqual(['lin N1 receipt', 'zhou N2 case', 'zheng N2 case']);
  });

  it('asks somebody else than the supervisor who made the request (T5)', () => {
    const asking = new Life().act('qian', 'accept', {
      category: 'facility',
      severity: 'normal',
      handlerId: 'li',
    });
    const own = asking.complaint.supervisorId ?? '';
    asking.act(own, 'proposeDecline', { reason: 'privateDispute', explanation: plain('decline') });
    expect(told(asking, 'requested')).toEqual([`${own === 'zhou' ? 'zheng' : 'zhou'} N7 approval`]);
  });

  it('knows no quiet hours for safety and for the receipt, and only for those', () => {
    const [calm] = new Life().steps;
    const [danger] = new Life({ danger: true }).steps;
    const urgent = (step: typeof calm) =>
      step && noticesOf(step.before, step.event, step.after, staff).map((one) => `${one.kind} ${one.urgent}`);
    expect(urgent(calm)).toEqual(['receipt true', 'case false']);
    expect(new Set(urgent(danger))).toEqual(new Set(['receipt true', 'case true']));
  });

  it('followers hear of their main file through their own (B9)', () => {
    const subject = complaint({ stage: 'merged', mainId: 'main' });
    const heard = (what: EventOf<'mainMoved'>['data']['what']) => {
      const data = { mainRevision: 3, what };
      const event: ComplaintEvent = {
        type: 'mainMoved',
        at: filedAt,
        by: { id: 'system', role: 'system' },
        data,
      };
      return noticesOf(subject, event, subject, staff).map(({ personId, notice }) => `${personId} ${notice}`);
    };
    expect(heard('progress')).toEqual(['lin N6']);
    expect(heard('resolved')).toEqual(['lin N9']);
  });
});

describe('C2: what a message says', () => {
  const orders = (life: Life) =>
    life.steps.flatMap(({ before, event, after }) =>
      noticesOf(before, event, after, staff).map((order) => ({ order, after, at: event.at })),
    );

  it('holds nothing that anybody typed, and nobody’s name', () => {
    const planted: string[] = [];
    const life = wholeLife((name) => {
      const text = `甲乙丙丁戊己庚辛壬癸甲乙丙丁戊己${name}`;
      planted.push(text);
      return text;
    });
    const said = orders(life).map(({ order, after, at }) =>
      JSON.stringify([order.words, valuesOf(order, after, at)]),
    );
    expect(planted.length).toBeGreaterThan(20);
    for (const text of [...planted, '甲乙', '1201', ...staff.map(({ name }) => name)])
      expect(said.filter((message) => message.includes(text))).toEqual([]);
  });

  it('fits WeChat’s keyword types: thing ≤ 20, phrase ≤ 5 汉字, character_string without Chinese', () => {
    for (const { order, after, at } of orders(wholeLife(plain))) {
      const values = valuesOf(order, after, at);
      expect(order.words).toMatch(/^[^\n]{1,20}$/u);
      expect(values.stage).toMatch(/^\p{Script=Han}{1,5}$/u);
      expect(values.category).toMatch(/^\p{Script=Han}{1,5}$/u);
      expect(values.number).toMatch(/^[\x21-\x7e]{1,32}$/);
      expect(values.time).toMatch(/^\d{4}年\d{1,2}月\d{1,2}日 \d\d:\d\d$/);
    }
    for (const label of [...Object.values(stageLabels), ...Object.values(categoryLabels)])
      expect(label).toMatch(/^\p{Script=Han}{1,5}$/u);
  });

  it('is one per person and template, the weightiest (§3.3.2)', () => {
    const order = { kind: 'progress', personId: 'lin', words: '', urgent: false } as const;
    const kept = bundle([
      { ...order, notice: 'N6' },
      { ...order, notice: 'N3' },
      { ...order, notice: 'N13' },
      { ...order, notice: 'N6', personId: 'chen' },
    ]);
    expect(kept.map(({ personId, notice }) => `${personId} ${notice}`)).toEqual(['lin N3', 'chen N6']);
  });
});

it('every breach and warning has its words within the limit', () => {
  const subject: Complaint = complaint({ handlerId: 'li' });
  for (const clock of Object.keys(subject.terms.spans))
    for (const event of [
      lapse('warned', { clock, round: 1, percent: 75, dueAt: filedAt }),
      lapse('breached', { clock, round: 1, dueAt: filedAt, shares: [] }),
      lapse('escalated', { clock, round: 1, level: 1 }),
    ]) {
      const words = noticesOf(subject, event, subject, staff).map((order) => order.words);
      expect(words.length).toBeGreaterThan(0);
      for (const one of words) expect(Array.from(one).length).toBeLessThanOrEqual(20);
    }
});
