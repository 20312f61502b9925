import type { Category } from '../../../../types/complaint';
import { type Count, one } from './counts';
import { type FigureDefinition, of, total } from './definition';
import type { Life, Turn } from './life';

/** How a suggested kind fared: taken, or changed into which. */
const fateOf = (suggested: Category, chosen: Category | undefined): string =>
  suggested === chosen ? 'kind:taken' : `kind:${suggested}>${chosen ?? 'other'}`;

/** What was suggested beside what a person chose, on the day of the first acceptance (C3, §3.2.2): the kind as it stands now, the handler as chosen then. What the system accepts by itself, and what somebody takes as it is offered, is no choice. */
export const suggestionsOf = ({ event, after }: Turn, life: Life): Count[] => {
  if (event.type === 'filed') life.suggested = event.data.suggested;
  if (event.type === 'accepted' && !life.acceptedAt) {
    life.acceptedAt = event.at;
    if (event.by.role === 'system' || event.by.role === 'handler') return [];
    const { proposed, handlerId } = event.data;
    const handler = proposed
      ? [one(event.at, `handler:${proposed === handlerId ? 'taken' : 'changed'}`)]
      : [];
    if (!life.suggested) return handler;
    life.fate = fateOf(life.suggested, after.category);
    return [one(event.at, life.fate), ...handler];
  }
  if (event.type !== 'reclassified' || !life.fate || !life.acceptedAt || !life.suggested) return [];
  const [was, is] = [life.fate, fateOf(life.suggested, after.category)];
  if (was === is) return [];
  life.fate = is;
  return [one(life.acceptedAt, was, -1), one(life.acceptedAt, is)];
};

/** How well the suggestions fare (C3, §3.2.2). */
export const suggestionDefinitions: readonly FigureDefinition[] = [
  {
    name: 'kindTaken',
    topic: 'places',
    label: '类别建议采纳率',
    definition:
      '按系统建议的类别受理的件数 ÷ 期内由人受理、提交时系统有建议的件数，以受理之日计；受理后又改类别的，按改后的算。',
    rest: '改选了别的类别的',
    unit: 'share',
    part: of('kind:taken'),
    whole: (counts) => total(counts, 'kind:'),
  },
  {
    name: 'handlerTaken',
    topic: 'volume',
    label: '负责人建议采纳率',
    definition: '受理时选了系统建议的负责人的件数 ÷ 期内由人受理、系统有建议的件数，以受理之日计。',
    rest: '改选了别人的',
    unit: 'share',
    part: of('handler:taken'),
    whole: (counts) => total(counts, 'handler:'),
  },
];
