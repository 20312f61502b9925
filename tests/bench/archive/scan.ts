import type { ComplaintFile } from '../../../cloudfunctions/shared/store/documents';
import type { Category, Channel, Stage } from '../../../types/complaint';
import type { Satisfaction } from '../../../types/feedback';
import type { Person } from './files';
import type { Search, Who } from './searches';

/** What of a file a look at it tells: no index, no term. */
export interface Plain {
  id: string;
  no: string;
  communityId: string;
  filedAt: string;
  text: string;
  /** Every text that people wrote, as small letters of one width. */
  texts: string[];
  category?: Category | undefined;
  stage: Stage;
  handlerId?: string | undefined;
  channel: Channel;
  satisfaction?: Satisfaction | undefined;
  building?: string | undefined;
  unit?: string | undefined;
  room?: string | undefined;
  publicPlace?: string | undefined;
  sealed: boolean;
  anonymous: boolean;
  sensitive: boolean;
  namedStaff: string[];
  name: string;
  phone: string;
}

export const plainOf = ({ complaint }: ComplaintFile, { name, phone }: Person): Plain => {
  const { id, no, communityId, filedAt, text, location, rating, resolution, remedy } = complaint;
  const { category, stage, handlerId, channel, sealed, anonymous, sensitive, namedStaff } = complaint;
  const written = [text, remedy, location.freeText, resolution?.result];
  return {
    ...{ id, no, communityId, filedAt, text, stage, channel, sealed, anonymous, sensitive, namedStaff },
    ...{ category, handlerId, satisfaction: rating?.satisfaction, name, phone },
    ...{ building: location.building, unit: location.unit, room: location.room },
    publicPlace: location.publicPlace,
    texts: written.flatMap((one) => (one ? [one.normalize('NFKC').toLowerCase()] : [])),
  };
};

const isForeign = (character: string | undefined): boolean =>
  character !== undefined && /[\p{L}\p{N}]/u.test(character) && !/\p{Script=Han}/u.test(character);

/** Whether a stretch stands in a text; what begins or ends with letters or digits, as whole words. */
const stands = (text: string, stretch: string): boolean => {
  for (let at = text.indexOf(stretch); at !== -1; at = text.indexOf(stretch, at + 1)) {
    const cutBefore = isForeign(stretch[0]) && isForeign(text[at - 1]);
    const cutAfter = isForeign(stretch.at(-1)) && isForeign(text[at + stretch.length]);
    if (!cutBefore && !cutAfter) return true;
  }
  return false;
};

const stretchesOf = (words: string | undefined): string[] =>
  (words ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((stretch) => stretch.length > 1);

const person: Record<Who, string> = {
  zhou: 'person-zhou',
  zheng: 'person-zheng',
  qian: 'person-qian',
  li: 'person-li',
};

/** Whether somebody may find a file at all (B10, B12). */
const isTheirs = (who: Who, { sensitive, namedStaff, handlerId }: Plain): boolean => {
  if (namedStaff.includes(person[who])) return false;
  if (who === 'zhou' || who === 'zheng') return true;
  return !sensitive && (who === 'qian' || handlerId === person.li);
};

const localDay = (at: string): string => new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 10);

/** A test of one file after another: what somebody looks for, field by field and character by character. */
export const testOf = (who: Who, community: string, wanted: Search): ((file: Plain) => boolean) => {
  const stretches = stretchesOf(wanted.words);
  const same = (
    ['category', 'stage', 'handlerId', 'channel', 'satisfaction', 'building', 'publicPlace'] as const
  )
    .filter((field) => wanted[field] !== undefined)
    .map((field) => [field, wanted[field]] as const);
  const { no, room, unit, name, phone, from, to } = wanted;
  return (file) =>
    file.communityId === community &&
    same.every(([field, value]) => file[field] === value) &&
    (!no || file.no.startsWith(no)) &&
    (!room || (!file.sealed && file.room === room)) &&
    (!unit || (!file.sealed && file.unit === unit)) &&
    (!phone || (!file.sealed && file.phone === phone)) &&
    (!name || (!file.sealed && !file.anonymous && file.name === name)) &&
    (!from || localDay(file.filedAt) >= from) &&
    (!to || localDay(file.filedAt) <= to) &&
    isTheirs(who, file) &&
    stretches.every((stretch) => file.texts.some((text) => stands(text, stretch)));
};

/** The newest so many ids of what a plain look at every file finds; the files are in order of time. */
export const scan = (files: readonly Plain[], test: (file: Plain) => boolean, most: number): string[] => {
  const found: string[] = [];
  for (let at = files.length - 1; at >= 0 && found.length < most; at--) {
    const file = files[at] as Plain;
    if (test(file)) found.push(file.id);
  }
  return found;
};

const escaped = (stretch: string): string => {
  const [first = '', last = ''] = [stretch[0], stretch.at(-1)];
  return `${isForeign(first) ? '(?<![a-z0-9])' : ''}${stretch}${isForeign(last) ? '(?![a-z0-9])' : ''}`;
};

const written = ['text', 'remedy', 'location.freeText', 'resolution.result'];

/** The same question as a filter of MongoDB over the stored files, for mingo to go through them all; undefined where it is by what no file shows. */
export const filterOf = (
  who: Who,
  community: string,
  wanted: Search,
): Record<string, unknown> | undefined => {
  if (wanted.name || wanted.phone) return undefined;
  const { no, category, stage, channel, satisfaction, building, publicPlace, room, unit, from, to } = wanted;
  const words = stretchesOf(wanted.words).map((stretch) => ({
    $or: written.map((field) => ({ [`complaint.${field}`]: { $regex: escaped(stretch), $options: 'i' } })),
  }));
  const dawn = (day: string, days: number) =>
    new Date(Date.parse(`${day}T00:00:00+08:00`) + days * 86_400_000).toISOString();
  const fields = {
    'complaint.category': category,
    'complaint.stage': stage,
    'complaint.channel': channel,
    'complaint.handlerId': wanted.handlerId,
    'complaint.rating.satisfaction': satisfaction,
    'complaint.location.building': building,
    'complaint.location.publicPlace': publicPlace,
    'complaint.location.room': room,
    'complaint.location.unit': unit,
    'complaint.sealed': room || unit ? false : undefined,
    'complaint.sensitive': who === 'qian' || who === 'li' ? false : undefined,
  };
  const spans = {
    ...(from ? { $gte: dawn(from, 0) } : {}),
    ...(to ? { $lt: dawn(to, 1) } : {}),
  };
  return {
    'complaint.communityId': community,
    'complaint.namedStaff': { $nin: [person[who]] },
    ...Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)),
    ...(no ? { 'complaint.no': { $regex: `^${no}` } } : {}),
    ...(from || to ? { 'complaint.filedAt': spans } : {}),
    $and: [...words, ...(who === 'li' ? [{ 'complaint.handlerId': person.li }] : []), {}],
  };
};
