import type { Me } from '../../../types/me';
import type { ComplaintView } from '../../../types/views';
import { type Filing, offered } from './filing';

type Place = Partial<
  Pick<Filing, 'where' | 'homeId' | 'building' | 'unit' | 'floor' | 'room' | 'publicPlace' | 'freeText'>
>;

/** The place of an earlier complaint, as the form asks for it. */
function placeAgain(
  { building, unit, floor, room, publicPlace, freeText = '' }: ComplaintView['location'],
  me: Me,
): Place {
  if (!building) return { where: 'public', publicPlace, freeText };
  const words = [publicPlace, freeText].filter(Boolean).join(' ');
  const home = offered(me).find((one) => one.building === building && one.unit === unit && one.room === room);
  if (home) return { where: 'home', homeId: home.homeId, freeText: words };
  return {
    where: 'other',
    building,
    unit: unit ?? '',
    floor: floor ?? '',
    room: room ?? '',
    freeText: words,
  };
}

/** What is known already when a matter is back: its kind, its place, who may know, and which complaint it was (B7). Of a sealed one nothing that would tell whose it was. */
export function filingAgain(view: ComplaintView, me: Me): Partial<Filing> {
  const { id, no, category, child, sealed, anonymous, location } = view;
  const known = { category, child: child?.id, ...placeAgain(location, me) };
  if (sealed) return { ...known, identity: 'sealed', text: '这件事以前投诉过，现在又出现了：' };
  const identity = anonymous ? 'anonymous' : 'named';
  return {
    ...known,
    identity,
    earlier: { id, no, identity },
    text: `这件事投诉过（编号 ${no}），现在又出现了：`,
  };
}

/** The complaint that the new one is tied to: only where the same people may know who it is (B10). */
export const tiedTo = ({ earlier, identity }: Pick<Filing, 'earlier' | 'identity'>): string | undefined =>
  earlier?.identity === identity ? earlier.id : undefined;
