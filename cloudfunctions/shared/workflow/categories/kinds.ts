import type { Category } from '../../../../types/complaint';
import type { CategorySetting, Settings } from '../../../../types/settings';
import type { KindAdvice } from '../../../../types/suggestion';
import type { Complaint } from '../complaint';
import { childrenOf } from './children';

type Kinds = Pick<Settings, 'categories'>;

const kindOf = ({ categories }: Kinds, category: Category | undefined): CategorySetting | undefined =>
  categories.find(({ code }) => code === category);

/** What an investigation should bring to light for these kinds, each once (§3.2.1, §3.3.1). */
export const evidenceFor = (settings: Kinds, ...kinds: (Category | undefined)[]): string[] => [
  ...new Set(kinds.flatMap((kind) => kindOf(settings, kind)?.evidence ?? [])),
];

/** Whether whoever complained must be called after a month (§3.2.1, §3.7.1): not where who it is is withheld, or nobody complained. */
export const phoneRevisitNeeded = (
  { category, sealed, anonymous, channel }: Pick<Complaint, 'category' | 'sealed' | 'anonymous' | 'channel'>,
  settings: Kinds,
): boolean =>
  !sealed && !anonymous && channel !== 'staffFound' && kindOf(settings, category)?.phoneRevisit === true;

/** What whoever files is told, asked and offered below a kind once it is chosen; nothing where the community says nothing of it (§3.2.1). */
export const adviceFor = (settings: Kinds, category: Category | undefined): KindAdvice | undefined => {
  const { notice, questions = [] } = kindOf(settings, category) ?? {};
  const children = category ? childrenOf(settings, category) : [];
  if (!category || (!notice && questions.length === 0 && children.length === 0)) return undefined;
  return {
    category,
    ...(notice && { notice }),
    ...(questions.length > 0 && { questions }),
    ...(children.length > 0 && { children }),
  };
};
