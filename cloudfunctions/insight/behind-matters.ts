import type { Input } from '../../types/api';
import { readSheets } from '../shared/counting/sheets';
import { Problem } from '../shared/problem';
import { comingsOf, hotMatters } from '../shared/workflow/figures';
import { AGAIN_DAYS, dayAfter, HOT_DAYS } from '../shared/workflow/figures/matters';
import { daysFrom } from './behind-days';
import type { Reader } from './supervisor';

type Wanted = Input<'insight', 'behind'>;

const required = (field: 'from' | 'to'): Problem => new Problem('INVALID_INPUT', { [field]: 'REQUIRED' });

/** The matters that came again in some days, of all kinds or of one cell. */
const comingAgain = async ({ number, from, to }: Wanted, reader: Reader, today: string) => {
  if (!from || !to) throw required('from');
  const dates = daysFrom(from, to);
  const looking = { today, since: dayAfter(from, -AGAIN_DAYS), backlog: false };
  const sheets = await readSheets(reader.communityId, { from, to }, looking, reader.hidden);
  const wanted = number.slice('again:'.length);
  return comingsOf(sheets, dates)
    .filter(({ again, cell }) => again && (wanted === '' || cell === wanted))
    .map(({ id }) => id);
};

/** The complaints of one hot spot, as it is at the end of a day. */
const inHotSpot = async ({ number, to }: Wanted, reader: Reader, today: string) => {
  if (!to) throw required('to');
  const span = { from: dayAfter(to, 1 - HOT_DAYS), to };
  const sheets = await readSheets(reader.communityId, span, { today, backlog: false }, reader.hidden);
  return (hotMatters(sheets, to).get(number.slice('hotSpot:'.length)) ?? []).map(({ id }) => id);
};

/** The complaints, newest first, behind a number that the days' lists of matters make, not the files by themselves; undefined of every other number. */
export const mattersBehind = async (
  wanted: Wanted,
  reader: Reader,
  today: string,
): Promise<string[] | undefined> => {
  if (/^again(:|$)/.test(wanted.number)) return (await comingAgain(wanted, reader, today)).reverse();
  if (wanted.number.startsWith('hotSpot:')) return (await inHotSpot(wanted, reader, today)).reverse();
  return undefined;
};
