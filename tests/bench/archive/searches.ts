import type { Input } from '../../../types/api';
import { Category, Channel, Stage } from '../../../types/complaint';
import { Satisfaction } from '../../../types/feedback';
import { COMMUNITY } from '../../support/community';
import { type Chance, pick } from './language';
import type { Plain } from './scan';

export type Search = Input<'complaint', 'search'>;

/** Who searches, by the keys of the tests' community: who supervises, the desk, and one of the handlers. */
export type Who = 'zhou' | 'zheng' | 'qian' | 'li';

/** A search of one kind, of those that are measured together. */
export interface Asked {
  kind: string;
  who: Who;
  wanted: Search;
}

const DAY = 86_400_000;
const day = (at: string, shift = 0): string =>
  new Date(Date.parse(at) + 8 * 3_600_000 + shift * DAY).toISOString().slice(0, 10);

/** Somewhere in a text, so many characters that stand together. */
const passage = ({ text }: Plain, length: number, next: Chance): string => {
  const stretches = text.split(/[^\p{L}\p{N}]+/u).filter((one) => one.length >= length);
  const stretch = stretches.length > 0 ? pick(stretches, next) : '电梯异响漏水噪音'.slice(0, length);
  const from = Math.floor(next() * (stretch.length - length + 1));
  return stretch.slice(from, from + length);
};

const frequent = ['电梯', '漏水', '噪音', '垃圾', '车位', '物业', '没有', '影响', '晚上', '处理'];

type Make = (file: Plain, next: Chance) => Search;

const words: Record<string, Make> = {
  'one pair': (file, next) => ({ words: passage(file, 2, next) }),
  'one frequent pair': (_file, next) => ({ words: pick(frequent, next) }),
  'three characters': (file, next) => ({ words: passage(file, 3, next) }),
  'four characters': (file, next) => ({ words: passage(file, 4, next) }),
  'five characters': (file, next) => ({ words: passage(file, 5, next) }),
  'six to nine characters': (file, next) => ({ words: passage(file, 6 + Math.floor(next() * 4), next) }),
  'a passage of twelve': (file, next) => ({ words: passage(file, 12, next) }),
  'two words of one file': (file, next) => ({ words: `${passage(file, 2, next)} ${passage(file, 2, next)}` }),
  'three words of one file': (file, next) => ({
    words: [2, 3, 2].map((length) => passage(file, length, next)).join(' '),
  }),
  'two passages of one file': (file, next) => ({
    words: `${passage(file, 5, next)} ${passage(file, 6, next)}`,
  }),
  'two frequent words': (_file, next) => ({ words: `${pick(frequent, next)} ${pick(frequent, next)}` }),
  'a frequent and another': (file, next) => ({ words: `${pick(frequent, next)} ${passage(file, 2, next)}` }),
  'letters and digits': (_file, next) => ({ words: pick(['wifi', 'ETC', '12345', '3号楼', 'B2'], next) }),
};

/** Each of what a file can be sorted by, as it is on this file. */
const facets: ((file: Plain, next: Chance) => Search)[] = [
  ({ category }, next) => ({ category: category ?? pick(Category.options, next) }),
  ({ stage }, next) => ({ stage: next() < 0.9 ? stage : pick(Stage.options, next) }),
  ({ handlerId }) => ({ handlerId: handlerId ?? 'person-wu' }),
  ({ channel }, next) => ({ channel: next() < 0.9 ? channel : pick(Channel.options, next) }),
  ({ satisfaction }, next) => ({ satisfaction: satisfaction ?? pick(Satisfaction.options, next) }),
  ({ building }, next) => ({ building: building ?? `${1 + Math.floor(next() * 24)}号楼` }),
  ({ publicPlace }) => ({ publicPlace: publicPlace ?? '地下车库' }),
];

const has = ({ category, handlerId, satisfaction, building, publicPlace }: Plain): boolean[] =>
  [category, true, handlerId, true, satisfaction, building, publicPlace].map(Boolean);

/** So many facets, first of all those that the file has. */
const some = (file: Plain, count: number, next: Chance): Search => {
  const there = has(file);
  const order = facets
    .map((facet, at) => ({ facet, rank: next() + (there[at] ? 0 : 1) }))
    .sort((a, b) => a.rank - b.rank);
  return Object.assign({}, ...order.slice(0, count).map(({ facet }) => facet(file, next)));
};

const span = ({ filedAt }: Plain, next: Chance): Search => ({
  from: day(filedAt, -Math.floor(next() * 60)),
  to: day(filedAt, Math.floor(next() * 60)),
});

const home = ({ building, unit, room }: Plain, next: Chance): Search => ({
  building: building ?? '3号楼',
  room: room ?? '101',
  ...(unit && next() < 0.5 ? { unit } : {}),
});

const kinds: Record<string, Make> = {
  'number, whole': ({ no }) => ({ no }),
  'number, begun': ({ no }, next) => ({ no: no.slice(0, 4 + Math.floor(next() * 11)) }),
  ...words,
  phone: ({ phone }) => ({ phone }),
  name: ({ name }) => ({ name }),
  'name and phone': ({ name, phone }) => ({ name, phone }),
  'phone and a word': (file, next) => ({ phone: file.phone, words: passage(file, 2, next) }),
  'name and two facets': (file, next) => ({ name: file.name, ...some(file, 2, next) }),
  home,
  'home and a facet': (file, next) => ({ ...some(file, 1, next), ...home(file, next) }),
  'home and a word': (file, next) => ({ ...home(file, next), words: passage(file, 2, next) }),
  nothing: () => ({}),
  'a span of time': span,
  ...Object.fromEntries(
    [1, 2, 3, 4, 5, 7].flatMap((count): [string, Make][] => [
      [`${count} of the facets`, (file, next) => some(file, count, next)],
      [
        `${count} of the facets in a span`,
        (file, next) => ({ ...some(file, count, next), ...span(file, next) }),
      ],
      [
        `${count} of the facets and a word`,
        (file, next) => ({ ...some(file, count, next), words: passage(file, 2, next) }),
      ],
    ]),
  ),
  'two facets and a frequent word': (file, next) => ({ ...some(file, 2, next), words: pick(frequent, next) }),
  'two facets and two words': (file, next) => ({
    ...some(file, 2, next),
    words: `${passage(file, 2, next)} ${passage(file, 2, next)}`,
  }),
  'two frequent words in a span': (file, next) => ({
    words: `${pick(frequent, next)} ${pick(frequent, next)}`,
    ...span(file, next),
  }),
  'about the staff': (_file, next) => ({
    words: pick(['态度恶劣', '保安', '客服'], next),
    category: 'service',
  }),
};

const whoever = ['zhou', 'zhou', 'zheng', 'qian', 'li'] as const;

/** So many searches of each kind, each about a file that there is, most of them of the community. */
export const searchesOf = (files: readonly Plain[], each: number, next: Chance): Asked[] => {
  const own = files.filter(({ communityId }) => communityId === COMMUNITY);
  return Object.entries(kinds).flatMap(([kind, make]) =>
    Array.from({ length: each }, (_, n) => ({
      kind,
      who: whoever[n % whoever.length] as Who,
      wanted: make(pick(next() < 0.85 ? own : files, next), next),
    })),
  );
};
