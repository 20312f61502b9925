import type { WeakPoint, WeakRule } from '../../types/weak-points';
import { categoryText } from './categories';
import { clockText } from './clocks';
import { placeText } from './figures';

/** The rules by which weak points are found, as they are headed. */
export const ruleText = {
  rise: '比自己以往多',
  clock: '比全社区更常超时',
  again: '同样的事又来',
  hotSpot: '多户同一件事',
} satisfies Record<WeakRule, string>;

const together = '许多项一起看时，总有几项碰巧偏高；已按 Benjamini–Hochberg 法校正，q 不超过 0.2 才列出。';

/** What exactly each rule says. */
export const ruleDefinition = {
  rise: `同一类别、同一地点，近 7 天或近 28 天收到的件数，与它自己之前 26 周相比，用小样本的精确检验，至少 3 件。${together}`,
  clock: `近 90 天，某一类投诉的某个时限超时的比例，与全社区同一时限相比（Fisher 精确检验），至少 3 次。${together}`,
  again: `近 90 天，同一户或同一公共部位在 90 天内又有同类投诉的比例，与全社区相比（Fisher 精确检验），至少 3 件。${together}`,
  hotSpot: '近 30 天，三户或以上投诉同一类事、同一楼栋或公共部位。',
} satisfies Record<WeakRule, string>;

/** What a weak point is about, on one line. */
export const subjectText = ({ category, place, clock }: Pick<WeakPoint, 'category' | 'place' | 'clock'>) =>
  [
    category ? categoryText[category] : '待分类',
    ...(place ? [placeText(place.kind, place.name)] : []),
    ...(clock ? [clockText[clock]] : []),
  ].join(' · ');

/** What an improvement is about: a problem in words, or its weak point. */
export const improvementTitle = ({
  problem,
  about,
}: {
  problem?: string | undefined;
  about?: Parameters<typeof subjectText>[0] | undefined;
}): string => problem ?? (about ? subjectText(about) : '');

const DAY = 86_400_000;
const lengthOf = ({ from, to }: WeakPoint): number => (Date.parse(to) - Date.parse(from)) / DAY + 1;
const rounded = (value: number): string => (value < 10 ? value.toFixed(1) : `${Math.round(value)}`);

/** What was seen, beside what was to be expected. */
export const seenText = (point: WeakPoint): string => {
  const { rule, seen, of = 0, expected = 0 } = point;
  const days = `近 ${lengthOf(point)} 天`;
  const told = {
    rise: `${days} ${seen} 件，照以往应有 ${rounded(expected)} 件`,
    clock: `${days} ${of} 次里超时 ${seen} 次，照全社区应有 ${rounded(expected)} 次`,
    again: `${days} ${of} 件里有 ${seen} 件是又来，照全社区应有 ${rounded(expected)} 件`,
    hotSpot: `${days} ${seen} 户，共 ${of} 件`,
  };
  return told[rule];
};

const chance = (value: number): string => (value < 0.001 ? '< 0.001' : `= ${value.toFixed(3)}`);

/** How likely that is by chance, and what is left of it among so many that were looked at. */
export const chanceText = ({ p, q }: WeakPoint): string | undefined =>
  p === undefined || q === undefined ? undefined : `p ${chance(p)}，q ${chance(q)}`;
