import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { ComplaintFile } from '../../../cloudfunctions/shared/store/documents';
import type { Cloud } from '../../support/cloud';
import { COMMUNITY } from '../../support/community';
import { partsOf } from '../../support/exported';

/** As many rows as one sheet takes. */
const MOST = 100_000;

const mayRead = ({ complaint }: ComplaintFile, personId: string): boolean =>
  complaint.communityId === COMMUNITY && !complaint.namedStaff.includes(personId);

/**
 * Takes everything that the manager may see out as one sheet, made in the background by the built function within its
 * memory and its time; throws where a row is missing. Says what it cost.
 */
export const tryExport = async (cloud: Cloud, files: readonly ComplaintFile[]): Promise<string> => {
  const wang = cloud.hand('wang');
  const { database, requests } = cloud.emulator;
  const [mark, start, before] = [
    requests.count(),
    performance.now(),
    database.examined('complaints').documents,
  ];
  const { id } = await wang.ask('archivist', 'take', { kind: 'sheet', key: randomUUID(), wanted: {} });
  await cloud.emulator.idle();
  const [one] = (await wang.ask('archivist', 'list', {})).exports;
  assert.equal(one?.state, 'done');
  const seconds = (performance.now() - start) / 1000;
  const run = requests.since(mark).filter(({ functionName }) => functionName === 'archivist');
  const { url } = await wang.ask('archivist', 'link', { id });
  const bytes = Buffer.from(await (await fetch(url)).arrayBuffer());
  const sheet = partsOf(bytes)['xl/worksheets/sheet1.xml'] ?? '';
  const numbers = new Set(sheet.match(/TS\d{8}-\d{5,}/g));
  const wanted = files.filter((file) => mayRead(file, wang.id)).length;
  assert.equal(one.rows, Math.min(wanted, MOST));
  assert.equal(numbers.size, one.rows);
  assert.equal(one.cut, wanted > MOST);
  const runs = new Set(run.map(({ requestId }) => requestId)).size;
  const examined = database.examined('complaints').documents - before;
  return `a sheet of ${one.rows} rows: ${(bytes.length / 2 ** 20).toFixed(1)} MB in ${seconds.toFixed(0)} s, ${runs} runs of the function, ${run.length} database requests, ${(examined / one.rows).toFixed(2)} documents examined a row`;
};
