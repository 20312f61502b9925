import { maySee, presentComplaint, presentRow } from '../../../cloudfunctions/shared/present';
import { Life, staff, wholeLife } from '../../workflow/telling/life';
import { fileOf, plain, seenBy } from './seen';

describe('staff see what they need (B12, §5.2)', () => {
  const life = wholeLife(plain);
  it('contact data masked, the room only by whoever has to go there', () => {
    expect(seenBy(life, 'qian').contact).toEqual({
      name: '林*',
      phone: '138****1234',
      purposes: ['contactTask', 'visit', 'verification', 'safety'],
      parts: ['name', 'phone', 'room'],
    });
    // Whoever has to go there sees the room as it is.
    expect(seenBy(life, 'li').contact).toMatchObject({ phone: '138****1234', parts: ['name', 'phone'] });
    expect(seenBy(life, 'lin').contact).toEqual({
      name: '林若云',
      phone: '13812341234',
      purposes: [],
      parts: [],
    });
    expect(presentRow(life.complaint, life.context(life.actor('qian'))).place).toBe('3号楼 2单元 **室');
    expect(presentRow(life.complaint, life.context(life.actor('li'))).place).toBe('3号楼 2单元 1201室');
  });
  it('a withheld name not at all, a sealed identity nothing', () => {
    expect(seenBy(new Life({ anonymous: true }), 'qian').contact).not.toHaveProperty('name');
    const sealed = seenBy(new Life({ sealed: true }), 'zhou');
    expect(sealed.contact).toEqual({ purposes: [], parts: [] });
    expect(JSON.stringify(sealed)).not.toContain('1201');
  });
  it('a collaborator the place and the own task, neither words nor contact', () => {
    const view = seenBy(life, 'wu');
    expect(view).toMatchObject({ text: '', photos: [], location: { room: '1201' } });
    expect(view).not.toHaveProperty('contact');
    expect(view.timeline.map(({ event }) => event)).toEqual(['taskDelegated', 'taskFinished']);
  });
  it('money only by those who answer for it', () => {
    expect(seenBy(life, 'zhou').plan).toMatchObject({ cost: 987_654 });
    expect(seenBy(life, 'qian').plan).not.toHaveProperty('cost');
  });
  it('which entries the resident does not read', () => {
    const inside = seenBy(life, 'li')
      .timeline.filter(({ internal }) => internal)
      .map(({ event }) => event);
    expect(inside).toEqual(
      expect.arrayContaining(['noted', 'requested', 'investigationCompleted', 'taskDelegated']),
    );
    for (const shared of ['filed', 'progressReported', 'resolved', 'rated'])
      expect(inside).not.toContain(shared);
  });
  it('whom they could ask, the best first (§3.2.2)', () => {
    const { form } = seenBy(new Life(), 'qian');
    expect(form.candidates?.map(({ id, suggested }) => [id, suggested])).toEqual([
      ['li', true],
      ['wu', false],
    ]);
    expect(seenBy(life, 'lin').form).toEqual({});
  });
});

describe('for whom a complaint exists at all (C5)', () => {
  const about = new Life({ namedStaff: ['zhou', 'qian'] }).complaint;
  const calm = new Life().complaint;
  const may = (complaint: typeof calm) =>
    staff.filter(({ id, roles }) => maySee(complaint, { id, roles: [...roles] })).map(({ id }) => id);
  it('not for staff whom it names, handlers who have nothing to do with it, or an admin', () => {
    expect(may(about)).toEqual(['zheng', 'wang']);
    expect(may(calm)).toEqual(['qian', 'zhou', 'zheng', 'wang']);
  });
  it('not for the desk once it is about staff at all (B10)', () => {
    expect(may(new Life({ namedStaff: ['zhou'] }).complaint)).toEqual(['zheng', 'wang']);
  });
  it('for its resident, and for no other', () => {
    expect(maySee(calm, { id: 'lin', roles: ['resident'] })).toBe(true);
    expect(maySee(calm, { id: 'chen', roles: ['resident'] })).toBe(false);
  });
  it('a member of staff sees the own complaint as a resident', () => {
    const own = new Life({ residentId: 'qian' });
    const view = presentComplaint(fileOf(own), own.context({ id: 'qian', roles: ['resident'] }));
    expect(view.relation).toBe('own');
  });
});
