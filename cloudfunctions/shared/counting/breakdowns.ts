import { Category, Channel, Stage } from '../../../types/complaint';
import type { Figure, FigureValue, Report } from '../../../types/insight';
import type { Settings } from '../../../types/settings';
import { childName } from '../workflow/categories/children';
import {
  type Counts,
  type FigureDefinition,
  figureDefinitions,
  histogramOf,
  judged,
  quantileOf,
  sizeOf,
  under,
  waits,
} from '../workflow/figures';

/** The counters of a period and of the one it is compared with. */
export interface Compared {
  now: Counts;
  before?: Counts | undefined;
}

const figureValue = ({ part, whole, length }: FigureDefinition, counts: Counts): FigureValue => {
  const counted = part(counts);
  if (length) return { value: length(counts), part: counted };
  if (!whole) return { value: counted, part: counted };
  const among = whole(counts);
  return { value: among > 0 ? counted / among : null, part: counted, whole: among };
};

/** One figure of B14 by its name. */
export const figureOf = (name: string, counts: Counts): FigureValue => {
  const definition = figureDefinitions.find((one) => one.name === name);
  return definition ? figureValue(definition, counts) : { value: null, part: 0 };
};

/** Every figure of B14 with its definition. */
export const figuresOf = ({ now, before }: Compared): Figure[] =>
  figureDefinitions.map((definition) => {
    const { name, topic, label, unit, rest, behind, targets } = definition;
    return {
      name,
      topic,
      label,
      definition: definition.definition,
      ...(targets ? { targets: [...targets] } : {}),
      ...(rest ? { rest } : {}),
      ...(behind ? { behind } : {}),
      unit,
      now: figureValue(definition, now),
      ...(before ? { before: figureValue(definition, before) } : {}),
    };
  });

/** A counter with what it was before. */
export interface Counted {
  name: string;
  count: number;
  before?: number;
}

/** The counters under a prefix beside those before, the largest first. */
export const countedUnder = ({ now, before }: Compared, prefix: string): Counted[] => {
  const [are, were] = [under(now, prefix), under(before ?? {}, prefix)];
  return [...new Set([...are.keys(), ...were.keys()])]
    .map((name) => ({
      name,
      count: are.get(name) ?? 0,
      ...(before ? { before: were.get(name) ?? 0 } : {}),
    }))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
};

const category = (code: string | undefined) => Category.options.find((one) => one === code);

/** What stands for no kind below a kind. */
const NONE = '-';

/** The kinds below the kinds; of a kind where none was ever chosen nothing is said. */
const childrenIn = (compared: Compared, settings: Pick<Settings, 'categories'>): Report['children'] => {
  const all = countedUnder(compared, 'child:').flatMap(({ name: key, ...rest }) => {
    const [code, child = NONE] = key.split(':');
    const known = category(code);
    // A day from before they were counted holds only what was moved since, until a night has counted it anew.
    if (!known || rest.count < 0) return [];
    const name = child === NONE ? '' : (childName(settings, known, child) ?? child);
    return [{ category: known, id: child === NONE ? null : child, name, ...rest }];
  });
  const divided = new Set(all.flatMap((one) => (one.id ? [one.category] : [])));
  return all.filter((one) => divided.has(one.category));
};

/** Received by category, kind below it, place, channel and hour of the day. */
export const volumeOf = (
  compared: Compared,
  settings: Pick<Settings, 'categories'>,
): Pick<Report, 'categories' | 'children' | 'places' | 'channels' | 'hours'> => ({
  categories: countedUnder(compared, 'category:').map(({ name, ...rest }) => ({
    category: Category.options.find((category) => category === name) ?? null,
    ...rest,
  })),
  children: childrenIn(compared, settings),
  places: (['building', 'public', 'nowhere'] as const)
    .flatMap((kind) => countedUnder(compared, `${kind}:`).map((counted) => ({ kind, ...counted })))
    .sort((a, b) => b.count - a.count),
  channels: countedUnder(compared, 'channel:').flatMap(({ name, ...rest }) => {
    const channel = Channel.options.find((one) => one === name);
    return channel ? [{ channel, ...rest }] : [];
  }),
  hours: Array.from({ length: 24 }, (_, hour) => compared.now[`hour:${hour}`] ?? 0),
});

/** Which suggested kinds people changed, and into which, the most frequent first. */
export const correctionsOf = (compared: Compared): Pick<Report, 'corrections'> => ({
  corrections: countedUnder(compared, 'kind:').flatMap(({ name, ...rest }) => {
    const [suggested, chosen] = name.split('>').map(category);
    return suggested && chosen ? [{ suggested, chosen, ...rest }] : [];
  }),
});

const keptOf = (counts: Counts, clock: string) => ({
  kept: counts[`kept:${clock}`] ?? 0,
  breached: counts[`breached:${clock}`] ?? 0,
});

/** How the promised times were kept. */
export const clocksOf = ({ now, before }: Compared): Report['clocks'] =>
  judged.map((clock) => ({
    clock,
    ...keptOf(now, clock),
    ...(before ? { before: keptOf(before, clock) } : {}),
  }));

/** How long complaints stayed in each stage, and with whom they waited. */
export const timesOf = ({ now, before }: Compared): Pick<Report, 'stages' | 'waits'> => ({
  stages: Stage.options.flatMap((stage) => {
    const stays = histogramOf(now, `stay:${stage}:`);
    if (sizeOf(stays) === 0) return [];
    const were = before && histogramOf(before, `stay:${stage}:`);
    return [
      {
        stage,
        stays: sizeOf(stays),
        median: quantileOf(stays, 0.5),
        ninety: quantileOf(stays, 0.9),
        ...(were ? { medianBefore: quantileOf(were, 0.5) } : {}),
      },
    ];
  }),
  waits: waits
    .map((who) => ({ who, times: now[`waited:${who}`] ?? 0, minutes: now[`wait:${who}`] ?? 0 }))
    .filter(({ times }) => times > 0),
});
