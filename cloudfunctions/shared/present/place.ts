import type { Location } from '../../../types/complaint';
import type { Complaint } from '../workflow/complaint';
import { masked } from './masking';
import { type Relation, visibility } from './visibility';

/** Where it happens, as somebody may see it: the room is masked where it is not theirs to know, and in a sealed complaint for all staff (B10, B12). */
export function locationFor(complaint: Complaint, relation: Relation): Location {
  const { room, ...place } = complaint.location;
  const sealed = complaint.sealed && !complaint.unsealed && relation !== 'self';
  const sight = sealed ? 'masked' : visibility.room[relation];
  if (room === undefined || sight === 'none') return place;
  return { ...place, room: sight === 'full' ? room : masked.room() };
}

const named = (value: string | undefined, suffix: string) =>
  value === undefined || value.endsWith(suffix) ? (value ?? '') : `${value}${suffix}`;

/** A place on one line: `3号楼 2单元 **室`, `3号楼 电梯厅`. */
export function placeOf({ building, unit, room, publicPlace, freeText }: Location): string {
  const parts = [named(building, '号楼'), named(unit, '单元'), named(room, '室'), publicPlace ?? ''];
  return parts.filter(Boolean).join(' ') || (freeText ?? '');
}

/** The first characters of a text on one line. */
export function excerptOf(text: string, length = 60): string {
  const characters = Array.from(text.replace(/\s+/g, ' ').trim());
  return characters.length > length ? `${characters.slice(0, length).join('')}…` : characters.join('');
}
