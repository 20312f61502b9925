import type { Input, Output } from '../../types/api';
import { nameOf, phoneIndex, phoneIndexes } from '../shared/contact';
import { Problem } from '../shared/problem';
import type { Asking } from '../shared/serve';
import { noteChange } from '../shared/store/changes';
import { type HomeDocument, insertHomes, knownHomes, registerPhones } from '../shared/store/homes';
import { type Administrator, administratorAt, change } from './administrator';
import { differencesOf } from './differences';
import { type HomeRow, rowsOf } from './rows';
import { sheetRows } from './spreadsheet';

const SAMPLE = 5;
const MOST_BUILDINGS = 300;

/** What a home that is there already gains: the numbers that are not registered for it yet, under whatever key. */
const gained = ({ phones = [] }: HomeRow, { registered = [] }: Pick<HomeDocument, 'registered'>) =>
  phones.filter(({ phone }) => {
    const digests = phoneIndexes(phone);
    return !registered.some((one) => digests.includes(one.phone));
  });

const digested = (phones: NonNullable<HomeRow['phones']>) =>
  phones.map(({ phone, ...rest }) => ({ phone: phoneIndex(phone), ...rest }));

/** What a text would add: the homes that are not there yet, the numbers that are not registered yet, and what is wrong in which row. Numbers are kept as digests alone (§5.2). */
const read = async ({ communityId, settings }: Administrator, text: string) => {
  const { homes, rows, problems } = rowsOf(text);
  const named = homes.map((row) => ({
    row,
    _id: nameOf('h', communityId, row.building, row.unit, row.room),
  }));
  const known = await knownHomes(named.map(({ _id }) => _id));
  const there = new Map(known.map((one) => [one._id, one]));
  const fresh = named.flatMap(({ _id, row: { phones, ...home } }): HomeDocument[] => {
    if (there.has(_id)) return [];
    const registered = phones ? { registered: digested(phones) } : {};
    const address = `${home.building}${home.unit}${home.room}`;
    return [{ _id, communityId, address, ...home, ...registered }];
  });
  const told = named.flatMap(({ _id, row }) => {
    const one = there.get(_id);
    const more = one ? gained(row, one) : [];
    return one && more.length > 0
      ? [{ _id, registered: [...(one.registered ?? []), ...digested(more)] }]
      : [];
  });
  const buildings = [...new Set(homes.map(({ building }) => building))];
  const newBuildings = buildings.filter((building) => !settings.buildings.includes(building));
  const phones = told.length + fresh.filter(({ registered }) => registered).length;
  return { rows, problems, fresh, told, phones, known: there.size, newBuildings };
};

const LONGEST = 200_000;

/** The rows of a spreadsheet file as text, line for line, to be looked at before anything is written (C4). */
export const homesIn = async (
  { file }: Input<'admin', 'homesIn'>,
  asking: Asking,
): Promise<Output<'admin', 'homesIn'>> => {
  await administratorAt(asking, 'administers');
  const rows = sheetRows(Buffer.from(file, 'base64'));
  if (!rows) throw new Problem('INVALID_INPUT', { file: 'INVALID' });
  const text = rows.map((cells) => cells.join('\t').trimEnd()).join('\n');
  if (!text.trim()) throw new Problem('INVALID_INPUT', { file: 'REQUIRED' });
  if (text.length > LONGEST) throw new Problem('INVALID_INPUT', { file: 'TOO_LONG' });
  return { text };
};

/** What an import would do, and what is wrong in which row (C4). Nothing is written. */
export const previewHomes = async (
  { text }: Input<'admin', 'previewHomes'>,
  asking: Asking,
): Promise<Output<'admin', 'previewHomes'>> => {
  const by = await administratorAt(asking, 'administers');
  const { fresh, told: _, ...found } = await read(by, text);
  return { ...found, fresh: fresh.length, sample: fresh.slice(0, SAMPLE).map(({ address }) => address) };
};

/** Adds the homes that are in order and not there yet (C4), and their buildings to those that people choose from. The same again adds nothing. */
export const importHomes = async (
  { key, text }: Input<'admin', 'importHomes'>,
  asking: Asking,
): Promise<Output<'admin', 'importHomes'>> => {
  const by = await administratorAt(asking, 'administers');
  const { fresh, told, phones, newBuildings } = await read(by, text);
  const buildings = [...by.settings.buildings, ...newBuildings];
  if (buildings.length > MOST_BUILDINGS) throw new Problem('INVALID_INPUT', { text: 'TOO_MANY' });
  await insertHomes(fresh);
  await registerPhones(told);
  if (newBuildings.length > 0)
    await change(by, 'settings', by.settings, {
      what: 'set',
      kind: 'settings',
      section: 'places',
      differences: differencesOf({ buildings: by.settings.buildings }, { buildings }),
      revision: by.settings.revision ?? 0,
      key,
      sets: { buildings },
    });
  if (fresh.length > 0 || phones > 0)
    await noteChange({
      _id: nameOf('n', by.communityId, key),
      communityId: by.communityId,
      at: by.now,
      by: by.id,
      key,
      what: 'imported',
      kind: 'homes',
      differences: [
        { path: 'homes', after: fresh.length },
        ...(phones > 0 ? [{ path: 'phones', after: phones }] : []),
      ],
    });
  return { added: fresh.length, ...(phones > 0 ? { phones } : {}) };
};
