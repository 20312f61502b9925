import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type Database, openDatabase } from '../../../emulator/database';
import { NOW, serve } from './serve';

const collections = { notes: { indexes: [{ name: 'n', keys: [['n', 1]], unique: true }] } } as const;

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'huiyin-db-'));
});
afterEach(() => rm(root, { recursive: true }));

function open(dataDir: string, declared: typeof collections = collections): Promise<Database> {
  return openDatabase({ collections: declared, dataDir, now: () => NOW });
}

async function write(dataDir: string): Promise<void> {
  const cloud = await serve(collections, { dataDir });
  const notes = cloud.db.collection('notes');
  await notes.add({ data: { _id: 'a', n: 1, at: NOW, text: '漏水' } });
  await notes.add({
    data: [
      { _id: 'b', n: 2 },
      { _id: 'c', n: 3 },
    ],
  });
  await notes.doc('b').update({ data: { n: 20 } });
  await notes.doc('c').remove();
  await cloud.db.createCollection('later');
  await cloud.db.collection('later').add({ data: { _id: 'z' } });
  await cloud.close();
}

const written = [
  { _id: 'a', n: 1, at: NOW, text: '漏水' },
  { _id: 'b', n: 20 },
];

describe('the database on disk', () => {
  it('finds everything again that was confirmed', async () => {
    await write(root);
    const again = await open(root);
    expect(again.read('notes')).toEqual(written);
    expect(again.read('later')).toEqual([{ _id: 'z' }]);
    await again.close();
  });

  it('loses whole commits only, from the end, wherever the log is cut', async () => {
    await write(root);
    const log = await readFile(join(root, 'commits-0'));
    const states: string[] = [];
    for (let length = 0; length <= log.length; length++) {
      const folder = join(root, 'cut');
      await mkdir(folder);
      await writeFile(join(folder, 'commits-0'), log.subarray(0, length));
      const database = await open(folder);
      states.push(JSON.stringify(database.read('notes').map(({ _id, n }) => [_id, n])));
      await database.close();
      await rm(folder, { recursive: true });
    }
    expect(states.filter((state, at) => state !== states[at - 1])).toEqual([
      '[]',
      '[["a",1]]',
      '[["a",1],["b",2],["c",3]]',
      '[["a",1],["b",20],["c",3]]',
      '[["a",1],["b",20]]',
    ]);
  });

  it('goes on writing after a torn tail', async () => {
    await write(root);
    const path = join(root, 'commits-0');
    await truncate(path, (await readFile(path)).length - 3);
    const first = await open(root);
    await first.handle({
      action: 'database.insertDocument',
      collectionName: 'notes',
      data: ['{"_id":"d","n":4}'],
    });
    await first.close();
    const second = await open(root);
    expect(second.read('notes')).toEqual([...written, { _id: 'd', n: 4 }]);
    await second.close();
  });

  it('is compacted while it is written to, and loses nothing by it', async () => {
    const cloud = await serve(collections, { dataDir: root, compactAfter: 2000 });
    const notes = cloud.db.collection('notes');
    const numbers = Array.from({ length: 120 }, (_, n) => n);
    await Promise.all(numbers.map((n) => notes.add({ data: { _id: `${n}`, n, text: '水'.repeat(50) } })));
    await Promise.all(
      numbers.map((n) =>
        n % 3 === 0 ? notes.doc(`${n}`).remove() : notes.doc(`${n}`).update({ data: { n: -n } }),
      ),
    );
    await cloud.close();
    const names = (await readdir(root)).sort();
    expect(names).toEqual([
      expect.stringMatching(/^commits-[1-9]/),
      expect.stringMatching(/^snapshot-[1-9]/),
    ]);
    const again = await open(root);
    const kept = again.read('notes').map(({ n }) => Number(n));
    expect(kept.sort((a, b) => b - a)).toEqual(numbers.filter((n) => n % 3 !== 0).map((n) => -n));
    await again.close();
  });

  it('survives a crash at any point of a compaction', async () => {
    await write(root);
    const crashed = join(root, 'crashed');
    const log = await readFile(join(root, 'commits-0'));
    const files: Record<string, Buffer> = { 'commits-0': log, 'commits-1': Buffer.alloc(0) };
    const open1 = await openDatabase({ collections, dataDir: root, now: () => NOW, compactAfter: 1 });
    await open1.handle({
      action: 'database.insertDocument',
      collectionName: 'notes',
      data: ['{"_id":"d","n":4}'],
    });
    await open1.close();
    const snapshot = await readFile(join(root, 'snapshot-1'));
    const stages: Record<string, Buffer>[] = [
      files,
      { ...files, 'snapshot-1.tmp': snapshot.subarray(0, 20) },
      { 'commits-1': Buffer.alloc(0), 'snapshot-1': snapshot },
      { ...files, 'snapshot-1': snapshot },
    ];
    for (const [at, stage] of stages.entries()) {
      await mkdir(crashed);
      for (const [name, bytes] of Object.entries(stage)) await writeFile(join(crashed, name), bytes);
      const database = await open(crashed);
      expect(database.read('notes')).toEqual(at < 2 ? written : [...written, { _id: 'd', n: 4 }]);
      await database.close();
      await rm(crashed, { recursive: true });
    }
  });

  it('does not open when something confirmed is damaged', async () => {
    await write(root);
    const path = join(root, 'commits-0');
    const log = await readFile(path);
    log.writeUInt8(log.readUInt8(40) ^ 1, 40);
    await writeFile(path, log);
    await expect(open(root)).rejects.toThrow('commits-0 is damaged');
    log.writeUInt8(log.readUInt8(40) ^ 1, 40);
    await writeFile(path, log);
    await (await open(root)).close();
  });

  it('belongs to one process at a time', async () => {
    const first = await open(root);
    await expect(open(root)).rejects.toThrow(`is in use by process ${process.pid}`);
    await first.close();
    await (await open(root)).close();
  });

  it('does not open with a new unique index that the data breaks', async () => {
    await write(root);
    const database = await open(root);
    await database.handle({
      action: 'database.insertDocument',
      collectionName: 'notes',
      data: ['{"text":"漏水","n":9}'],
    });
    await database.close();
    const stricter = { notes: { indexes: [{ name: 'text', keys: [['text', 1]], unique: true }] } } as const;
    await expect(openDatabase({ collections: stricter, dataDir: root, now: () => NOW })).rejects.toThrow(
      'cannot build unique index text of notes',
    );
  });

  it('keeps every confirmed write when its process is killed', async () => {
    const script = join(__dirname, 'writer.ts');
    const child = spawn(process.execPath, ['--import', 'tsx', script, root], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const confirmed: number[] = [];
    for await (const line of createInterface({ input: child.stdout })) {
      confirmed.push(Number(line));
      if (confirmed.length === 500) child.kill('SIGKILL');
    }
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    expect(child.signalCode).toBe('SIGKILL');
    const database = await open(root);
    const kept = new Set(database.read('notes').map(({ n }) => n));
    expect(confirmed.filter((n) => !kept.has(n))).toEqual([]);
    expect(await readdir(root)).toContain('in-use');
    await database.close();
  });
});
