import { realpathSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { format } from 'node:util';
import { parentPort, workerData } from 'node:worker_threads';
import { compileWith } from './compiled';
import { followClock } from './faked-date';
import type { InstanceData, MoveOrder, Outcome, Report, RunOrder } from './messages';
import { keepInside } from './own-folder';

const { dir: folder, cells: firstCells, compiled } = workerData as InstanceData;
const dir = realpathSync(folder);
const port = parentPort;
if (!port) throw new Error('an instance runs in a worker thread');
const report = (message: Report): void => port.postMessage(message);

for (const level of ['log', 'info', 'warn', 'error', 'debug'] as const) {
  console[level] = (...words: unknown[]) => report({ type: 'said', level, text: format(...words) });
}

let underWay = 0;
let whenQuiet: (() => void) | undefined;
for (const module of [http, https]) {
  const original = module.request as (...args: unknown[]) => http.ClientRequest;
  module.request = ((...args: unknown[]) => {
    const request = original(...args);
    underWay += 1;
    request.once('close', () => {
      underWay -= 1;
      if (underWay === 0) whenQuiet?.();
    });
    return request;
  }) as typeof module.request;
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Whether the function has a request under way that it did not wait for. */
const isBusy = async (): Promise<boolean> => {
  for (let quiet = 0; quiet < 3 && underWay === 0; quiet += 1) await turn();
  return underWay > 0;
};

const drain = async (): Promise<void> => {
  while (await isBusy()) {
    await new Promise<void>((resolve) => {
      whenQuiet = resolve;
    });
  }
};

const thrown = (error: unknown): Outcome => {
  const { name, message, stack = message } = error instanceof Error ? error : new Error(format(error));
  return { type: 'threw', message: `${name}: ${message}`, stack, busy: false };
};

let ahead = 0;
let cells = firstCells;
followClock(
  () => cells,
  () => ahead,
);
keepInside(dir);
const freshlyCompiled = compileWith(dir, compiled);

type Main = (event: unknown, context: unknown) => unknown;
const loaded = createRequire(join(dir, 'index.js'))('./index.js') as { main?: Main };

const run = async (event: string, context: unknown): Promise<Outcome> => {
  if (typeof loaded.main !== 'function') throw new Error('index.js exports no main');
  const result = await loaded.main(JSON.parse(event), context);
  return { type: 'returned', json: JSON.stringify(result) ?? 'null', busy: false };
};

const move = (order: MoveOrder): void => {
  cells = order.cells;
  Object.assign(process.env, order.env);
};

let perCall: string[] = [];
const obey = async ({ event, context, env, skew }: RunOrder): Promise<void> => {
  ahead = skew;
  for (const key of perCall) delete process.env[key];
  Object.assign(process.env, env);
  perCall = Object.keys(env);
  const outcome = await run(event, context).catch(thrown);
  const busy = await isBusy();
  report({ ...outcome, busy });
  if (!busy) return;
  await drain();
  report({ type: 'drained' });
};

port.on('message', (order: MoveOrder | RunOrder) => {
  if (order.type === 'move') move(order);
  else void obey(order);
});
report({ type: 'loaded', compiled: freshlyCompiled() });
