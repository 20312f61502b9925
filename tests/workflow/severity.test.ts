import {
  graver,
  needsReason,
  severityLines,
  severityOf,
} from '../../cloudfunctions/shared/workflow/severity';
import { AssessmentBox } from '../../types/assessment';
import { settings } from '../support/community';
import { people } from '../support/complaints';
import { given } from '../support/given';

const kinds = ['facility'] as const;

/** Every way of ticking five boxes. */
const ways = Array.from({ length: 2 ** AssessmentBox.options.length }, (_, way) =>
  AssessmentBox.options.filter((_box, place) => way & (1 << place)),
);

test('the boxes give the gravity: harm and haste are urgent, grave or wide and intricate is major (§3.2.1)', () => {
  const by = (...ticked: AssessmentBox[]) => severityOf({ ticked, kinds, danger: false }, settings);
  expect([by(), by('complexity'), by('impact')]).toEqual(['normal', 'normal', 'normal']);
  expect([by('severity'), by('impact', 'complexity')]).toEqual(['major', 'major']);
  expect([by('safety'), by('immediateAction'), by('severity', 'safety')]).toEqual([
    'urgent',
    'urgent',
    'urgent',
  ]);
});

test('one box more never makes it less grave, and every box counts somewhere', () => {
  const by = (ticked: readonly AssessmentBox[]) => severityOf({ ticked, kinds, danger: false }, settings);
  const counting = new Set<AssessmentBox>();
  for (const way of ways)
    for (const box of AssessmentBox.options.filter((one) => !way.includes(one))) {
      const more = by([...way, box]);
      expect(graver(by(way), more)).toBe(more);
      if (more !== by(way)) counting.add(box);
    }
  expect([...counting].sort()).toEqual([...AssessmentBox.options].sort());
});

test('danger, and a kind that the community has set so, hold whatever is ticked; a further kind counts too', () => {
  for (const ticked of ways) {
    expect(severityOf({ ticked, kinds, danger: true }, settings)).toBe('urgent');
    expect(severityOf({ ticked, kinds: ['noise', 'safety'], danger: false }, settings)).toBe('urgent');
  }
  const calm = settings.categories.map((one) => ({ ...one, defaultSeverity: 'normal' as const }));
  expect(severityLines({ categories: calm }).every(({ kind }) => kind === undefined)).toBe(true);
});

test('a reason is owed for another word than the rule’s, and for less than it was', () => {
  const { complaint } = given('submitted', { danger: true });
  expect(needsReason('urgent', 'urgent', complaint)).toBe(false);
  expect(needsReason('normal', 'normal', complaint)).toBe(true);
  expect(needsReason('urgent', 'major', complaint)).toBe(true);
});

test('what is assessed stays with the file until it is assessed anew', () => {
  const story = given('assigned').when(people.handler, 'reclassify', {
    ticked: ['severity'],
    severity: 'major',
  });
  expect(story.complaint).toMatchObject({ ticked: ['severity'], severity: 'major' });
  story.when(people.handler, 'reclassify', { category: 'noise', severity: 'major' });
  expect(story.complaint.ticked).toEqual(['severity']);
  expect(story.events.at(-1)?.data).not.toHaveProperty('byRule');
  story.when(people.handler, 'reclassify', { ticked: [], severity: 'major' });
  expect(story.complaint.ticked).toEqual([]);
  expect(story.events.at(-1)?.data).toMatchObject({ byRule: 'normal' });
});
