import fc from 'fast-check';
import { presentComplaint, presentReceipt, presentRow } from '../../../cloudfunctions/shared/present';
import type { Filing } from '../../../cloudfunctions/shared/workflow/decide';
import { ComplaintRow } from '../../../types/lists';
import { ComplaintView, Receipt } from '../../../types/views';
import { Life, wholeLife } from '../../workflow/telling/life';
import { contact, fileOf, plain, seenBy } from './seen';

describe('what everybody sees keeps the contract', () => {
  it('at every step, for every viewer', () => {
    const life = wholeLife(plain);
    for (const id of ['lin', 'qian', 'li', 'wu', 'zhou', 'wang']) {
      const view = seenBy(life, id);
      expect(ComplaintView.parse(view)).toEqual(JSON.parse(JSON.stringify(view)));
      const row = presentRow(life.complaint, life.context(life.actor(id)));
      expect(ComplaintRow.parse(row)).toEqual(JSON.parse(JSON.stringify(row)));
    }
    const receipt = presentReceipt(fileOf(life), life.context(life.actor('lin')), 'AB12CD');
    expect(Receipt.parse(receipt)).toMatchObject({
      method: 'inApp',
      trackingCode: 'AB12CD',
      afterHours: false,
    });
  });
});

describe('a resident reads nothing that was not written for the resident (B12)', () => {
  /** What is typed on the way and may reach the resident; everything else planted may not. */
  const open = [
    'complaint',
    'question',
    'answer',
    'publicFinding',
    'measure',
    'residentMessage',
    'progress',
    'result',
    'rating',
    'decisionMessage',
  ];

  it('whatever the texts are', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9]{6}$/), (salt) => {
        const planted = new Map<string, string>();
        const life = wholeLife((name) => {
          const text = `⟦${name}:${salt}⟧ 足够长的说明文字，用来通过所有的长度检查`;
          planted.set(name, `⟦${name}:${salt}⟧`);
          return text;
        });
        const view = JSON.stringify([
          seenBy(life, 'lin'),
          presentRow(life.complaint, life.context(life.actor('lin'))),
        ]);
        const leaked = [...planted].filter(([name, mark]) => !open.includes(name) && view.includes(mark));
        expect(leaked).toEqual([]);
        const missing = open.filter((name) => !view.includes(planted.get(name) ?? '⟦'));
        expect(missing).toEqual([]);
        expect(view).not.toMatch(/987654|:876[,}]/);
      }),
      { numRuns: 20 },
    );
  });

  it('at any moment of the life', () => {
    const life = wholeLife((name) => `⟦${name}⟧ 足够长的说明文字，用来通过所有的长度检查`);
    for (const [index, { after }] of life.steps.entries()) {
      const file = {
        complaint: after,
        events: life.events.slice(0, index + 1),
        revision: index + 1,
        contact,
      };
      const view = JSON.stringify(presentComplaint(file, life.context(life.actor('lin'))));
      for (const name of [
        'note',
        'finding',
        'witness',
        'facts',
        'cause',
        'responsibility',
        'denyReason',
        'transferReason',
        'declineExplanation',
        'contractor',
        'task',
        'severityReason',
        'approvalRemark',
        'rejection',
        'meeting',
      ])
        expect(view.includes(`⟦${name}⟧`) ? `${after.stage}: ${name}` : '').toBe('');
    }
  });

  it('a plan only when it is approved (§3.4.2)', () => {
    const life = wholeLife(plain);
    const planOf = (id: string, stage: string) => {
      const index = life.steps.findIndex(({ after }) => after.stage === stage);
      const complaint = life.steps[index]?.after ?? life.complaint;
      const file = { complaint, events: life.events.slice(0, index + 1), revision: index + 1 };
      return presentComplaint(file, life.context(life.actor(id))).plan?.version;
    };
    expect([planOf('lin', 'planReview'), planOf('zhou', 'planReview')]).toEqual([undefined, 1]);
    expect(planOf('lin', 'implementing')).toBe(2);
  });

  it('tells the reason of a later date, because the procedure says so (T25), and only once it holds', () => {
    const life = new Life().act('qian', 'accept', {
      category: 'facility',
      severity: 'normal',
      handlerId: 'li',
    });
    life.act('li', 'startInvestigation', { kind: 'records', at: life.now });
    const until = new Date(Date.parse(life.now) + 20 * 86_400_000).toISOString();
    life.act('li', 'askExtension', { until, reason: '⟦等待厂家到货⟧需要更多时间' });
    expect(JSON.stringify(seenBy(life, 'lin'))).not.toContain('⟦等待厂家到货⟧');
    life.act(life.complaint.supervisorId ?? '', 'grant', {});
    expect(JSON.stringify(seenBy(life, 'lin'))).toContain('⟦等待厂家到货⟧');
  });
});

describe('one who has joined sees nothing of another resident (C5)', () => {
  it('but the public news since', () => {
    const mark = (name: string) => `⟦${name}⟧ 足够长的说明文字，用来通过所有的长度检查`;
    const home: Partial<Filing> = {
      id: 'main',
      location: { building: '3', unit: '9', room: '⟦room⟧' },
      photos: ['cloud://x/⟦photo⟧'],
    };
    const main = wholeLife(mark, home);
    const joined = new Life({ id: 'c2', residentId: 'chen', text: '我家也一样，电梯一直不动，出不了门。' });
    joined.act('qian', 'merge', { into: 'main', reason: '同一部电梯的同一故障' }, new Life(home).complaint);
    if (joined.complaint.request)
      joined.act(joined.complaint.supervisorId ?? 'zhou', 'grant', {}, new Life(home).complaint);
    const view = seenBy(joined, 'chen', { main });
    const text = JSON.stringify(view);
    for (const name of [
      'complaint',
      'answer',
      'rating',
      'question',
      'publicFinding',
      'decisionMessage',
      'note',
      'facts',
      'task',
      'photo',
      'room',
    ])
      expect(text.includes(`⟦${name}⟧`) ? name : '').toBe('');
    const news = view.timeline.filter(({ fromMain }) => fromMain);
    expect(news.map(({ event }) => event)).toEqual(
      expect.arrayContaining(['planApproved', 'progressReported', 'resolved']),
    );
    expect(news.every(({ by }) => by.role !== 'resident')).toBe(true);
    expect(text).toContain('⟦progress⟧');
    expect(text).not.toContain('progress.jpg');
    expect(JSON.stringify(seenBy(main, 'lin'))).toContain('progress.jpg');
    expect(view.mainStage).toBe('planning');
  });
});

it('promises are late from the second on at which they run out', () => {
  const life = new Life();
  const { investigateBy } = life.complaint.expected;
  const at = (now: string) =>
    presentComplaint(fileOf(life), { ...life.context(life.actor('lin')), now }).promises.find(
      ({ clock }) => clock === 'investigationStart',
    );
  expect(at(new Date(Date.parse(investigateBy) - 1).toISOString())).toMatchObject({ breached: false });
  expect(at(investigateBy)).toMatchObject({ breached: true, dueAt: investigateBy });
});
