import { mayReveal, relationOf } from '../../../cloudfunctions/shared/present';
import { type Field, type Relation, visibility } from '../../../cloudfunctions/shared/present/visibility';
import { Life, wholeLife } from '../../workflow/telling/life';
import { plain } from './seen';

/** B12 and C5 as they are written: f full, m masked, – nothing. */
const written = `
               self follower agent handler collaborator offered supervisor manager admin named stranger
name           f    –        m     m       –            –       m          m       –     –     –
phone          f    –        m     m       –            –       m          m       –     –     –
room           f    –        m     f       f            –       m          m       –     –     –
words          f    –        f     f       –            f       f          f       –     –     –
news           f    f        f     f       –            –       f          f       –     –     –
internal       –    –        f     f       –            –       f          f       –     –     –
sealedEntries  –    –        –     f       –            –       f          f       –     –     –
money          –    –        –     f       –            –       f          f       –     –     –
requests       –    –        f     f       –            –       f          f       –     –     –
tasks          –    –        f     f       f            –       f          f       –     –     –
visit          f    –        f     f       –            –       f          f       –     –     –
drafts         –    –        f     f       –            –       f          f       –     –     –
`;

it('the table is the one that is written (B12, C5)', () => {
  const [head = '', ...lines] = written.trim().split('\n');
  const relations = head.trim().split(/\s+/) as Relation[];
  const sights = { f: 'full', m: 'masked', '–': 'none' };
  expect(Object.keys(visibility)).toHaveLength(lines.length);
  for (const line of lines) {
    const [field = '', ...cells] = line.trim().split(/\s+/);
    const row = visibility[field as Field];
    expect(Object.keys(row).sort()).toEqual([...relations].sort());
    relations.forEach((relation, index) => {
      expect(`${field} ${relation} ${row[relation]}`).toBe(
        `${field} ${relation} ${sights[cells[index] as keyof typeof sights]}`,
      );
    });
  }
});

describe('contact data in full (B12)', () => {
  const life = wholeLife(plain);
  const may = (subject: Life, id: string) => mayReveal(subject.complaint, subject.actor(id), 'visit');

  it('for the desk, the one responsible and those above, nobody else', () => {
    const who = ['lin', 'chen', 'qian', 'li', 'wu', 'zhou', 'wang', 'root'].filter((id) => may(life, id));
    expect(who).toEqual(['qian', 'li', 'zhou', 'wang']);
    expect(relationOf(life.complaint, life.actor('wu'))).toBe('collaborator');
  });

  it('for the handler only while the work lasts', () => {
    const complaint = { ...life.complaint, stage: 'archived' as const };
    expect(mayReveal(complaint, life.actor('li'), 'visit')).toBe(false);
    expect(mayReveal(complaint, life.actor('qian'), 'visit')).toBe(true);
  });

  it('for nobody while the identity is sealed, nor once it is gone (B10)', () => {
    const sealed = new Life({ sealed: true }).complaint;
    const { actor } = life.context(life.actor('wang'));
    expect(mayReveal(sealed, actor, 'safety')).toBe(false);
    expect(mayReveal({ ...sealed, unsealed: true }, actor, 'safety')).toBe(true);
    expect(mayReveal({ ...life.complaint, anonymisedAt: life.now }, actor, 'safety')).toBe(false);
  });
});
