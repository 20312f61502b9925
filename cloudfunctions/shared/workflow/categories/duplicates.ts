import { Category } from '../../../../types/complaint';
import type { Settings } from '../../../../types/settings';
import type { Complaint } from '../complaint';
import { ALIKE, gramsOf, likeness } from './likeness';

const DAY = 24 * 60 * 60 * 1000;
/** The house's days, where the community has set none: what is built or billed stays longer. */
const usual = 30;
const longer: Partial<Record<Category, number>> = { structureLeak: 60, fees: 60 };

type Kinds = Pick<Settings, 'categories'>;

/** For how many days a complaint of a kind may be about the same matter (§3.2.1, B9). */
const windowOf = ({ categories }: Kinds, category: Category | undefined): number =>
  categories.find(({ code }) => code === category)?.sameWithinDays ?? (category && longer[category]) ?? usual;

/** From which instant on complaints may be about the same matter as one of now, whatever their kind (B9). */
export const sinceWhen = (now: string, kinds: Kinds): string => {
  const days = [undefined, ...Category.options].map((category) => windowOf(kinds, category));
  return new Date(Date.parse(now) - Math.max(...days) * DAY).toISOString();
};

const isRecent = ({ category, filedAt }: Complaint, now: string, kinds: Kinds): boolean =>
  Date.parse(now) - Date.parse(filedAt) <= windowOf(kinds, category) * DAY;

/** Whether a complaint is of a kind, or was found to be of it too. */
export const isOfKind = ({ category, further }: Pick<Complaint, 'category' | 'further'>, kind: Category) =>
  category === kind || further === kind;

/** The complaints of a place that may be the same matter as a text, likest first: of its kind, or in its words where no person has said the kind. For a person to decide (B9). */
export function rankedDuplicates<T extends { complaint: Complaint }>(
  { text, chosen, suggested }: { text: string; chosen?: Category; suggested?: Category },
  candidates: readonly T[],
  now: string,
  kinds: Kinds,
): T[] {
  const asked = gramsOf(text);
  const kind = chosen ?? suggested;
  return candidates
    .filter(({ complaint }) => isRecent(complaint, now, kinds))
    .map((one) => ({ one, like: likeness(asked, gramsOf(one.complaint.text)) }))
    .filter(
      ({ one: { complaint }, like }) =>
        (kind !== undefined && isOfKind(complaint, kind)) || (chosen === undefined && like >= ALIKE),
    )
    .sort((a, b) => b.like - a.like)
    .map(({ one }) => one);
}
