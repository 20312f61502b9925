import type { Location } from '../../../types/complaint';
import type { Complaint } from '../workflow/complaint';
import { wordTerms } from './words';

/** What a complaint can be sorted by: each single one, every two and every three of them are one term, so that any of these combinations is one stretch of the index. */
export interface Facets {
  category?: string | undefined;
  stage?: string | undefined;
  handler?: string | undefined;
  channel?: string | undefined;
  rating?: string | undefined;
  place?: string | undefined;
}

const names = ['category', 'stage', 'handler', 'channel', 'rating', 'place'] as const;
const AT_ONCE = 3;
const MOST_WORDS = 160;

/** The term that every file has. */
export const ANY = '*';

const facetsOf = (facets: Facets): string[] =>
  names.flatMap((name) => (facets[name] ? [`${name}:${facets[name]}`] : []));

/** The term of up to three facets together; the others are tested file by file. */
export const facetTerm = (facets: Facets): string => {
  const known = facetsOf(facets);
  return known.length > 0 ? known.slice(0, AT_ONCE).join(' ') : ANY;
};

const combined = (known: readonly string[], most: number): string[] => {
  if (most === 0) return [];
  return known.flatMap((one, index) => [
    one,
    ...combined(known.slice(index + 1), most - 1).map((others) => `${one} ${others}`),
  ]);
};

/** The terms of a home: with the unit and without, for not everybody names it. */
export const homeTerms = ({ building, unit, room }: Location): string[] => {
  if (!building || !room) return [];
  const home = `home:${building}|${room}`;
  return unit ? [home, `${home}|${unit}`] : [home];
};

/** Under which terms a complaint is found (§3.7.2, §4). Whose home it is of a sealed one nobody finds out by searching (B10); of an anonymous one nothing is left but its kind. */
export const termsOf = (complaint: Complaint, placeKey: string): string[] => {
  const { category, stage, handlerId, channel, rating, location, sealed, unsealed } = complaint;
  const known = facetsOf({
    category,
    stage,
    handler: handlerId,
    channel,
    rating: rating?.satisfaction,
    place: placeKey,
  });
  const words = [
    complaint.channelRef,
    complaint.text,
    complaint.remedy,
    location.freeText,
    complaint.resolution?.result,
  ];
  return [
    ANY,
    ...combined(known, AT_ONCE),
    ...(sealed && !unsealed ? [] : homeTerms(location)),
    ...wordTerms(words.filter(Boolean).join('\n')).slice(0, MOST_WORDS),
  ];
};
