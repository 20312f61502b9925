import type { Input } from '../../../types/api';
import type { StaffRole } from '../../../types/people';
import { nameIndexes, phoneIndexes } from '../contact';
import { Problem } from '../problem';
import { oneOf } from '../store/cloud';
import { numbered, type Sought, type Source, worded } from '../store/searching';
import { DAY, later } from '../workflow/durations';
import { type Days, dawn, daysOfNumber, isWithinDay } from './numbers';
import { ANY, childFacet, facetTerms, homeTerms } from './terms';
import { type AskedWords, askedWords } from './words';

type Wanted = Input<'complaint', 'search'>;

const LAST = '~';
/** So many terms of words lead; what else is wanted of the words is asked of what they lead to. */
const MOST_WORDS = 8;

/** Who searches: in which community, and in what roles of the staff. */
export interface Searcher {
  member: { id: string; communityId: string };
  roles: readonly StaffRole[];
}

/** A search as it is put to the database. */
export interface SearchQuestion extends Sought {
  /** What leads to its words. */
  words: readonly Source[];
  /** What leads to some of its words. */
  pairs: readonly Source[];
  /** What leads to everything else that is asked for. */
  others: readonly Source[];
  /** What files that are led to must have besides, of single words. */
  besides: readonly Source[];
  /** What they must have of longer passages. */
  passages: readonly Source[];
  /** What the words of a file must have as it stands. */
  stretches: readonly string[];
}

const term = (name: string): Source => ({ terms: name });

/** Some of many, spread over all of them. */
const spread = <T>(all: readonly T[], most: number): T[] =>
  all.length <= most
    ? [...all]
    : Array.from({ length: most }, (_one, at) => all[Math.floor((at * all.length) / most)] as T);

const nothing: AskedWords = { leading: [], whole: [], phrases: [], pairs: [], stretches: [] };

const wordsOf = ({
  words,
}: Wanted): Pick<SearchQuestion, 'words' | 'pairs' | 'besides' | 'passages' | 'stretches'> => {
  const { leading, whole, phrases, pairs, stretches } = words ? askedWords(words) : nothing;
  if (words && leading.length === 0) throw new Problem('INVALID_INPUT', { words: 'TOO_SHORT' });
  const led = spread(leading, MOST_WORDS);
  return {
    words: led.map(term),
    pairs: spread(pairs, MOST_WORDS).map(term),
    besides: whole.filter((one) => !led.includes(one)).map(term),
    passages: phrases.map(worded),
    stretches,
  };
};

const sourcesOf = (wanted: Wanted, handler: string | undefined): Source[] => {
  const { category, stage, channel, satisfaction: rating, building, publicPlace, phone, name, no } = wanted;
  const child = childFacet(category, wanted.child);
  const home = homeTerms(wanted).at(-1);
  if ((wanted.room || wanted.unit) && !home) throw new Problem('INVALID_INPUT', { building: 'REQUIRED' });
  const facets = {
    category: child ? undefined : category,
    child,
    stage,
    handler,
    channel,
    rating,
    public: publicPlace,
  };
  return [
    ...(phone ? [{ phoneIndex: oneOf(phoneIndexes(phone)) }] : []),
    ...(name ? [{ nameIndex: oneOf(nameIndexes(name)) }] : []),
    ...(no && isWithinDay(no) ? [numbered(no)] : []),
    ...(home ? [term(home)] : []),
    // A home says the building.
    ...facetTerms({ ...facets, building: home ? undefined : building }).map(term),
  ];
};

const latest = (...instants: (string | undefined)[]): string | undefined =>
  instants
    .filter((instant) => instant !== undefined)
    .sort()
    .at(-1);

const earliest = (...instants: (string | undefined)[]): string =>
  instants.filter((instant) => instant !== undefined).sort()[0] ?? LAST;

/** What is asked of the database for somebody's search; undefined where nothing can be theirs to find (B12), or nothing can be. */
export const questionOf = (wanted: Wanted, { member, roles }: Searcher): SearchQuestion | undefined => {
  const ownOnly = roles.every((role) => role === 'handler');
  if (ownOnly && wanted.handlerId && wanted.handlerId !== member.id) return undefined;
  const words = wordsOf(wanted);
  const sources = sourcesOf(wanted, ownOnly ? member.id : wanted.handlerId);
  const days: Partial<Days> | undefined = wanted.no ? daysOfNumber(wanted.no) : {};
  if (!days) return undefined;
  const from = latest(wanted.from && dawn(wanted.from), days.from);
  return {
    communityId: member.communityId,
    notNaming: member.id,
    sensitiveToo: roles.includes('manager') || roles.includes('supervisor'),
    ...words,
    others: sources.length + words.words.length > 0 ? sources : [term(ANY)],
    ...(from ? { from } : {}),
    before: earliest(wanted.cursor, wanted.to && later(dawn(wanted.to), DAY), days.before),
  };
};
