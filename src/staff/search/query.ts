import type { Input } from '../../../types/api';
import type { Category, Channel, Stage } from '../../../types/complaint';
import type { Satisfaction } from '../../../types/feedback';

/** What somebody has typed and chosen so far. */
export interface Wanted {
  what: string;
  name: string;
  building?: string;
  room: string;
  category?: Category;
  stage?: Stage;
  handlerId?: string;
  channel?: Channel;
  satisfaction?: Satisfaction;
  span: Span;
}

/** How far back one looks. */
export const spans = { all: '不限时间', '30': '近 30 天', '365': '近一年' } as const;
export type Span = keyof typeof spans;

export const nothing: Wanted = { what: '', name: '', room: '', span: 'all' };

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
  const { what, name, building, room, category, stage, handlerId, channel, satisfaction, span } = wanted;
  return {
    ...readWhat(what.trim()),
    ...(name.trim() ? { name: name.trim() } : {}),
    ...(building ? { building } : {}),
    ...(room.trim() ? { room: room.trim() } : {}),
    ...(category ? { category } : {}),
    ...(stage ? { stage } : {}),
    ...(handlerId ? { handlerId } : {}),
    ...(channel ? { channel } : {}),
    ...(satisfaction ? { satisfaction } : {}),
    ...(span === 'all' ? {} : { from: daysBefore(now, Number(span)) }),
  };
}
