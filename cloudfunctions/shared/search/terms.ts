import type { Location } from '../../../types/complaint';
import type { Complaint } from '../workflow/complaint';
import { phrasesOf as phrasesIn, wordTerms } from './words';

/** What a complaint can be sorted by: each single one, every two and every three of them are one term, so that any of these combinations is one stretch of the index. */
export interface Facets {
  category?: string | undefined;
  child?: string | undefined; // with its kind
  stage?: string | undefined;
  handler?: string | undefined;
  channel?: string | undefined;
  rating?: string | undefined;
  building?: string | undefined;
  public?: string | undefined;
}

const names = ['category', 'child', 'stage', 'handler', 'channel', 'rating', 'building', 'public'] as const;
const AT_ONCE = 3;

/** The term that every file has. */
export const ANY = '*';

/** A kind below a kind as a facet: it says the kind too. */
export const childFacet = (category: string | undefined, child: string | undefined): string | undefined =>
  category && child ? `${category}.${child}` : undefined;

const facetsOf = (facets: Facets): string[] =>
  names.flatMap((name) => (facets[name] ? [`${name}:${facets[name]}`] : []));

/** The terms of some facets: one of up to three together. */
export const facetTerms = (facets: Facets): string[] => {
  const known = facetsOf(facets);
  return known.flatMap((_, at) => (at % AT_ONCE === 0 ? [known.slice(at, at + AT_ONCE).join(' ')] : []));
};

const combined = (known: readonly string[], most: number): string[] => {
  if (most === 0) return [];
  return known.flatMap((one, index) => [
    one,
    ...combined(known.slice(index + 1), most - 1).map((others) => `${one} ${others}`),
  ]);
};

/** The terms of a home: with the unit and without, for not everybody names it; and the unit alone. */
export const homeTerms = ({ building, unit, room }: Location): string[] => {
  if (!building) return [];
  const home = room ? [`home:${building}|${room}`] : [];
  if (!unit) return home;
  return [`unit:${building}|${unit}`, ...home, ...home.map((term) => `${term}|${unit}`)];
};

/** What people wrote of a complaint, as it is searched, and the number that another office gave it (T1). */
export const textOf = ({ channelRef, text, remedy, answers = [], location, resolution }: Complaint): string =>
  [channelRef, text, remedy, ...answers.map(({ answer }) => answer), location.freeText, resolution?.result]
    .filter(Boolean)
    .join('\n');

/** Under which terms a complaint is found (§3.7.2, §4). Whose home it is of a sealed one nobody finds out by searching (B10); of an anonymous one nothing is left but its kind. */
export const termsOf = (complaint: Complaint): string[] => {
  const { category, child, stage, handlerId, channel, rating, location, sealed, unsealed } = complaint;
  const beside = facetsOf({
    stage,
    handler: handlerId,
    channel,
    rating: rating?.satisfaction,
    building: location.building,
    public: location.publicPlace,
  });
  // A kind and one below it are never asked for together.
  const kinds = [...facetsOf({ category }), ...facetsOf({ child: childFacet(category, child?.id) })];
  return [
    ANY,
    ...kinds.flatMap((kind) => [kind, ...combined(beside, AT_ONCE - 1).map((others) => `${kind} ${others}`)]),
    ...combined(beside, AT_ONCE),
    ...(sealed && !unsealed ? [] : homeTerms(location)),
    ...wordTerms(textOf(complaint)),
  ];
};

/** What its words begin with, wherever one stands: by that a file is known to have a longer passage. */
export const phrasesOf = (complaint: Complaint): string[] => phrasesIn(textOf(complaint));
