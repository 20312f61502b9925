import fc from 'fast-check';
import { linksFor } from '../../cloudfunctions/shared/archive/chain';
import { leavesOf } from '../../cloudfunctions/shared/archive/leaves';
import { replay } from '../../cloudfunctions/shared/workflow/complaint';
import { tallyOf } from '../../cloudfunctions/shared/workflow/figures';
import { redacted } from '../../cloudfunctions/shared/workflow/redaction';
import { people } from '../support/complaints';
import { walks } from './walk';

const wide = /[\u4e00-\u9fff]/;
const staffAndHouse = [...Object.values(people).map(({ id }) => id), '3号楼', '电梯厅', '电梯'];

test('11: of a file made anonymous nobody’s words are left, it replays, and it counts as before', () => {
  fc.assert(
    fc.property(walks, ({ events }) => {
      const bare = events.map(redacted);
      const text = JSON.stringify(bare);
      for (const gone of ['异响', '"502"', 'cloud://', people.lin.id]) expect(text).not.toContain(gone);
      // Whatever is Chinese was typed by somebody, unless it is a hand of the staff, a place of the house, or what the house calls a kind.
      const words = leavesOf(bare)
        .map(([path, leaf]) => `${path} ${leaf}`)
        .filter((leaf) => wide.test(leaf) && !staffAndHouse.some((known) => leaf.endsWith(` ${known}`)))
        .filter((leaf) => !leaf.includes('data.label'));
      expect(words).toEqual([]);
      const { stage, category, child } = replay(events);
      expect(replay(bare)).toMatchObject({ stage, ...(category && { category }), ...(child && { child }) });
      expect(tallyOf(bare)).toEqual(tallyOf(events));
      expect(linksFor([], events)).toHaveLength(events.length);
    }),
    { numRuns: 60 },
  );
});
