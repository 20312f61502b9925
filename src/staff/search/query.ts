import type * as z from 'zod/mini';
import type { Input } from '../../../types/api';
import { Category, Channel, ChildId, Stage } from '../../../types/complaint';
import { Satisfaction } from '../../../types/feedback';
import { Day } from '../../../types/insight';
import type { Me } from '../../../types/me';
import type { KeptSearch } from '../../../types/search';
import { examine } from '../../actions/form/examine';
import { readParameter } from '../../cloud/parameter';
import { categoryText, channelText, satisfactionText, stageStaffText } from '../../text';
import { daysText } from '../../text/days';

/** What somebody has typed and chosen so far. */
export interface Wanted {
  what: string;
  name: string;
  building?: string;
  room: string;
  publicPlace?: string;
  category?: Category;
  child?: string; // of that kind
  stage?: Stage;
  handlerId?: string;
  channel?: Channel;
  satisfaction?: Satisfaction;
  span: Span;
  /** The days that a figure was made of, where one came from it. */
  days?: { from: string; to: string };
}

/** How far back one looks. */
export const spans = { all: '不限时间', '30': '近 30 天', '365': '近一年', days: '所看的时段' } as const;
export type Span = keyof typeof spans;

export const nothing: Wanted = { what: '', name: '', room: '', span: 'all' };

/** A parameter of the page's address if it is one of these. */
const known = <T extends string>(one: z.ZodMiniType<T>, given: string | undefined): T | undefined =>
  given === undefined ? undefined : examine(one, readParameter(given)).data;

/** What somebody came with from a figure: its filters, and its days. */
export function wantedFrom(given: Partial<Record<string, string>>): Wanted {
  const [from, to] = [known(Day, given.from), known(Day, given.to)];
  const [category, stage] = [known(Category, given.category), known(Stage, given.stage)];
  const [channel, satisfaction] = [known(Channel, given.channel), known(Satisfaction, given.satisfaction)];
  const child = category && known(ChildId, given.child);
  const { building, publicPlace } = given;
  return {
    ...nothing,
    ...(category ? { category } : {}),
    ...(child ? { child } : {}),
    ...(stage ? { stage } : {}),
    ...(channel ? { channel } : {}),
    ...(satisfaction ? { satisfaction } : {}),
    ...(building ? { building: readParameter(building) } : {}),
    ...(publicPlace ? { publicPlace: readParameter(publicPlace) } : {}),
    ...(from && to ? { span: 'days', days: { from, to } } : {}),
  };
}

/** What a kind below a kind is called; one that is no longer offered has no name here. */
export const childName = (
  { category, child }: Pick<Wanted, 'category' | 'child'>,
  community: Me['community'] | undefined,
): string | undefined =>
  category && child
    ? (community?.children?.[category]?.find(({ id }) => id === child)?.name ?? '已停用的细类')
    : undefined;

/** What narrows the search down, on one line. */
export const filtersText = (wanted: Wanted, community?: Me['community']): string => {
  const { category, stage, channel, satisfaction, building, publicPlace, span, days } = wanted;
  return [
    category && categoryText[category],
    childName(wanted, community),
    stage && stageStaffText[stage],
    channel && channelText[channel],
    satisfaction && satisfactionText[satisfaction],
    building,
    publicPlace,
    span === 'days' && days ? daysText(days) : span !== 'all' && spans[span],
  ]
    .filter(Boolean)
    .join(' · ');
};

const DAY = 24 * 3_600_000;
const LOCAL = 8 * 3_600_000;

/** The local day so many days before an instant. */
const daysBefore = (now: string, days: number): string =>
  new Date(Date.parse(now) + LOCAL - days * DAY).toISOString().slice(0, 10);

/** What one box may hold: a number, a phone, or words. */
const readWhat = (what: string): Pick<Input<'complaint', 'search'>, 'no' | 'phone' | 'words'> => {
  if (what === '') return {};
  if (/^ts\d/i.test(what)) return { no: what };
  return /^(1[3-9]\d{9}|0\d{2,3}-?\d{7,8})$/.test(what) ? { phone: what } : { words: what };
};

/** The search that the server is asked for. */
export function searchOf(wanted: Wanted, now: string): Input<'complaint', 'search'> {
  const { what, name, building, room, publicPlace, category, child } = wanted;
  const { stage, handlerId, channel, satisfaction, span, days } = wanted;
  return {
    ...readWhat(what.trim()),
    ...(name.trim() ? { name: name.trim() } : {}),
    ...(building ? { building } : {}),
    ...(room.trim() ? { room: room.trim() } : {}),
    ...(publicPlace ? { publicPlace } : {}),
    ...(category ? { category } : {}),
    ...(category && child ? { child } : {}),
    ...(stage ? { stage } : {}),
    ...(handlerId ? { handlerId } : {}),
    ...(channel ? { channel } : {}),
    ...(satisfaction ? { satisfaction } : {}),
    ...(span === 'days' ? days : span === 'all' ? {} : { from: daysBefore(now, Number(span)) }),
  };
}

/** What of a search is kept for the next time: what was chosen, but for a period that a figure came from. */
export const filtersOf = (wanted: Wanted): Omit<KeptSearch, 'name'> => {
  const { building, publicPlace, category, child, stage, handlerId, channel, satisfaction, span } = wanted;
  return {
    ...(building ? { building } : {}),
    ...(publicPlace ? { publicPlace } : {}),
    ...(category ? { category } : {}),
    ...(category && child ? { child } : {}),
    ...(stage ? { stage } : {}),
    ...(handlerId ? { handlerId } : {}),
    ...(channel ? { channel } : {}),
    ...(satisfaction ? { satisfaction } : {}),
    ...(span === '30' ? { lastDays: 30 } : span === '365' ? { lastDays: 365 } : {}),
  };
};

/** A search that was kept, as if it were chosen anew. */
export const wantedOf = ({ name: _name, lastDays, ...filters }: KeptSearch): Wanted => ({
  ...nothing,
  ...filters,
  span: lastDays === undefined ? 'all' : lastDays === 30 ? '30' : '365',
});
