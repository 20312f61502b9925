import type { Input } from '../../../types/api';
import type { StaffRole } from '../../../types/people';
import { nameIndexes, phoneIndexes } from '../contact';
import { placeKey } from '../lookups';
import { Problem } from '../problem';
import { oneOf } from '../store/cloud';
import type { SearchQuestion } from '../store/searching';
import { DAY, later } from '../workflow/durations';
import { facetTerm, homeTerms } from './terms';
import { wordTerms } from './words';

type Wanted = Input<'complaint', 'search'>;

const LAST = '~';

/** Who searches: in which community, and in what roles of the staff. */
export interface Searcher {
  member: { id: string; communityId: string };
  roles: readonly StaffRole[];
}

/** The first instant of a day in the community. */
const dawn = (day: string): string => new Date(`${day}T00:00:00+08:00`).toISOString();

const withoutGaps = (fields: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

/** What must be so of a file field by field; what is not asked for is not there. */
const fieldsOf = (wanted: Wanted, handlerId: string | undefined): Record<string, unknown> =>
  withoutGaps({
    phoneIndex: wanted.phone && oneOf(phoneIndexes(wanted.phone)),
    nameIndex: wanted.name && oneOf(nameIndexes(wanted.name)),
    'complaint.category': wanted.category,
    'complaint.stage': wanted.stage,
    'complaint.handlerId': handlerId,
    'complaint.channel': wanted.channel,
    'complaint.rating.satisfaction': wanted.satisfaction,
    placeKey: placeKey(wanted) || undefined,
  });

/** What is asked of the database for somebody's search, with the terms of its words; undefined where nothing can be theirs to find (B12). */
export const questionOf = (
  wanted: Wanted,
  { member, roles }: Searcher,
  limit: number,
): (SearchQuestion & { words: string[] }) | undefined => {
  const ownOnly = roles.every((role) => role === 'handler');
  if (ownOnly && wanted.handlerId && wanted.handlerId !== member.id) return undefined;
  const handlerId = ownOnly ? member.id : wanted.handlerId;
  const words = wanted.words ? wordTerms(wanted.words) : [];
  if (wanted.words && words.length === 0) throw new Problem('INVALID_INPUT', { words: 'TOO_SHORT' });
  const home = homeTerms(wanted).at(-1);
  if (wanted.room && !home) throw new Problem('INVALID_INPUT', { building: 'REQUIRED' });
  const { category, stage, channel, satisfaction: rating } = wanted;
  const place = placeKey(wanted) || undefined;
  return {
    communityId: member.communityId,
    notNaming: member.id,
    sensitiveToo: roles.includes('manager') || roles.includes('supervisor'),
    words,
    terms: [
      ...words,
      ...(home ? [home] : []),
      facetTerm({ category, stage, handler: handlerId, channel, rating, place }),
    ],
    fields: fieldsOf(wanted, handlerId),
    ...(wanted.no ? { no: wanted.no } : {}),
    ...(wanted.from ? { from: dawn(wanted.from) } : {}),
    before: wanted.cursor ?? (wanted.to ? later(dawn(wanted.to), DAY) : LAST),
    limit,
  };
};
