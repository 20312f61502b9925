import type { Location } from '../../types/complaint';

const named = (name: string | undefined, unit: string) =>
  name ? (/^[\dA-Za-z一二三四五六七八九十]+$/.test(name) ? `${name}${unit}` : name) : '';

/** Where it is, in one line: 3栋2单元502室 or a public place, then what was added in words. */
export function placeText(location: Location): string {
  const { building, unit, floor, room, publicPlace, freeText } = location;
  const home = `${named(building, '栋')}${named(unit, '单元')}${named(floor, '层')}${named(room, '室')}`;
  return [home, publicPlace, freeText].filter(Boolean).join(' ') || '没有写地点';
}
