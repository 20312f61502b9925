import type { Input, Output } from '../../types/api';
import { nameOf } from '../shared/contact';
import { Problem } from '../shared/problem';
import type { Asking } from '../shared/serve';
import { noteChange } from '../shared/store/changes';
import { type HomeDocument, insertHomes, knownHomes } from '../shared/store/homes';
import { type Administrator, administratorAt, change } from './administrator';
import { differencesOf } from './differences';
import { rowsOf } from './rows';
import { sheetRows } from './spreadsheet';

const SAMPLE = 5;
const MOST_BUILDINGS = 300;

/** What a text would add: the homes that are not there yet, and what is wrong in which row. */
const read = async ({ communityId, settings }: Administrator, text: string) => {
  const { homes, rows, problems } = rowsOf(text);
  const documents = homes.map(
    (home): HomeDocument => ({
      _id: nameOf('h', communityId, home.building, home.unit, home.room),
      communityId,
      address: `${home.building}${home.unit}${home.room}`,
      ...home,
    }),
  );
  const known = new Set(await knownHomes(documents.map(({ _id }) => _id)));
  const fresh = documents.filter(({ _id }) => !known.has(_id));
  const buildings = [...new Set(homes.map(({ building }) => building))];
  const newBuildings = buildings.filter((building) => !settings.buildings.includes(building));
  return { rows, problems, fresh, known: known.size, newBuildings };
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
  const { fresh, ...found } = await read(by, text);
  return { ...found, fresh: fresh.length, sample: fresh.slice(0, SAMPLE).map(({ address }) => address) };
};

/** Adds the homes that are in order and not there yet (C4), and their buildings to those that people choose from. The same again adds nothing. */
export const importHomes = async (
  { key, text }: Input<'admin', 'importHomes'>,
  asking: Asking,
): Promise<Output<'admin', 'importHomes'>> => {
  const by = await administratorAt(asking, 'administers');
  const { fresh, newBuildings } = await read(by, text);
  const buildings = [...by.settings.buildings, ...newBuildings];
  if (buildings.length > MOST_BUILDINGS) throw new Problem('INVALID_INPUT', { text: 'TOO_MANY' });
  await insertHomes(fresh);
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
  if (fresh.length > 0)
    await noteChange({
      _id: nameOf('n', by.communityId, key),
      communityId: by.communityId,
      at: by.now,
      by: by.id,
      key,
      what: 'imported',
      kind: 'homes',
      differences: [{ path: 'homes', after: fresh.length }],
    });
  return { added: fresh.length };
};
