import type { Category } from '../../types/complaint';
import type { Report } from '../../types/insight';
import type { PublicNotice } from '../../types/reports';

/** What is fewer than this might be somebody in particular (§3.7.2). */
const SMALL = 3;

/** A share of fewer would tell how each of a handful answered. */
const ENOUGH = 10;

const told = (count: number): number | null => (count < SMALL ? null : count);

interface Cell {
  category: Category;
  count: number;
}

/** The categories that are large enough, and the small ones together; when those are too few even together, the smallest of the others goes with them, so that no subtraction brings them out. */
export const withoutSmallCells = (
  cells: readonly Cell[],
  uncategorised: number,
): Pick<PublicNotice, 'categories' | 'others'> => {
  const large = cells.filter(({ count }) => count >= SMALL).sort((a, b) => b.count - a.count);
  let others =
    uncategorised +
    cells.filter(({ count }) => count < SMALL).reduce((sum, { count }) => sum + Math.max(0, count), 0);
  while (others > 0 && others < SMALL) {
    const smallest = large.pop();
    if (!smallest) return { categories: [], others: null };
    others += smallest.count;
  }
  return { categories: large, others: others === 0 ? null : others };
};

/** What every resident may read of a month: sums, of which none is small enough to point at somebody (§3.7.2). */
export const publicNoticeOf = ({ from: month, figures, categories }: Report, at: string): PublicNotice => {
  const figure = (name: string) => figures.find((one) => one.name === name)?.now;
  const share = (name: string): PublicNotice['onTime'] => {
    const { value, whole = 0 } = figure(name) ?? { value: null };
    return value === null || whole < ENOUGH ? null : { share: value, of: whole };
  };
  const median = figure('median');
  const cells = categories.flatMap(({ category, count }) => (category ? [{ category, count }] : []));
  const uncategorised = categories.find(({ category }) => category === null)?.count ?? 0;
  return {
    month,
    at,
    received: told(figure('received')?.value ?? 0),
    ended: told(figure('ended')?.value ?? 0),
    ...withoutSmallCells(cells, uncategorised),
    onTime: share('kept'),
    satisfied: share('satisfied'),
    solved: share('solved'),
    medianMinutes: median && median.part >= ENOUGH ? median.value : null,
  };
};
