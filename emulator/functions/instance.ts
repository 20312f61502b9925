import { realpathSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { format } from 'node:util';
import { parentPort, workerData } from 'node:worker_threads';
import { followClock } from './faked-date';
import type { InstanceData, Report, RunOrder } from './messages';
import { keepInside } from './own-folder';

const { dir: folder, cells } = workerData as InstanceData;
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

/** Waits until the function has no request under way, those it did not wait for itself included. */
const drain = async (): Promise<void> => {
  for (let quiet = 0; quiet < 3; quiet += 1) {
    await turn();
    if (underWay === 0) continue;
    await new Promise<void>((resolve) => {
      whenQuiet = resolve;
    });
    quiet = 0;
  }
};

const fail = (error: unknown): void => {
  const cause = error instanceof Error ? error : new Error(format(error));
  report({ type: 'threw', message: `${cause.name}: ${cause.message}`, stack: cause.stack ?? cause.message });
};

followClock(cells);
keepInside(dir);

type Main = (event: unknown, context: unknown) => unknown;
const loaded = createRequire(join(dir, 'index.js'))('./index.js') as { main?: Main };

let perCall: string[] = [];
port.on('message', async ({ event, context, env }: RunOrder) => {
  for (const key of perCall) delete process.env[key];
  Object.assign(process.env, env);
  perCall = Object.keys(env);
  try {
    if (typeof loaded.main !== 'function') throw new Error('index.js exports no main');
    const result = await loaded.main(JSON.parse(event), context);
    report({ type: 'returned', json: JSON.stringify(result) ?? 'null' });
  } catch (error) {
    fail(error);
  }
  await drain();
  report({ type: 'drained' });
});
report({ type: 'loaded' });
