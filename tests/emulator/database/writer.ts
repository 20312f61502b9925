import { openDatabase } from '../../../emulator/database';

/** A process that writes as fast as it can and prints each write once it is confirmed, until it is killed. */
async function main(dataDir: string): Promise<void> {
  const database = await openDatabase({
    collections: { notes: { indexes: [] } },
    dataDir,
    now: () => new Date(0),
  });
  let next = 0;
  const write = async (): Promise<void> => {
    for (;;) {
      const n = next++;
      const data = [JSON.stringify({ _id: `n${n}`, n, text: '水'.repeat(n % 300) })];
      await database.handle({ action: 'database.insertDocument', collectionName: 'notes', data });
      process.stdout.write(`${n}\n`);
    }
  };
  await Promise.all(Array.from({ length: 8 }, write));
}

void main(process.argv[2] as string);
