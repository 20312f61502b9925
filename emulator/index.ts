import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { databaseRequests } from './admin/database-requests';
import { RequestLog } from './admin/request-log';
import { Clock } from './clock';
import { openDatabase } from './database/index';
import type { Emulator, EmulatorOptions } from './face';
import { Faults } from './faults';
import { Files } from './files/files';
import { Storage } from './files/storage';
import { Calls } from './functions/calls';
import { Logs } from './functions/logs';
import { messagePush, popupEvent, sentEvent } from './functions/message-push';
import { Runner } from './functions/runner';
import { Stream } from './http/stream';
import { Identity } from './identity';
import { openInterfaces } from './openapi/interfaces';
import { PhoneNumbers } from './openapi/phone-number';
import { subscribeQuestion } from './openapi/subscribe-question';
import { type Answer, Subscriptions } from './openapi/subscriptions';
import { addressOf, close, listen, requestHandler } from './server';
import { timetableOf } from './timers/function-timers';

export type { Emulator, EmulatorOptions } from './face';
export type { FaultName, FaultOrder } from './faults';
export { Reserve } from './functions/reserve';
export type { Person, Profile } from './identity';
export type { Answer, DeliveredMessage } from './openapi/subscriptions';

const INSTANCES = 4;
const COALESCE_ABOVE = 300;
const FAREWELL_MS = 2000;
/** Who WeChat says a media check comes from. */
const MEDIA_CHECKER = 'oMediaCheckOfTheEmulator0000';

const atMost = (ms: number, work: Promise<unknown>): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    void work.finally(() => {
      clearTimeout(timer);
      resolve();
    });
  });

/** Starts an emulator of the WeChat cloud on 127.0.0.1: database, functions, timers, messages, storage. */
export const startEmulator = async (options: EmulatorOptions): Promise<Emulator> => {
  const { dataDir, collections, strictIndexes = true, functionsDir, functionEnv = {}, templates } = options;
  const clock = new Clock(options.now ?? new Date(), options.running ?? false);
  const identity = new Identity(dataDir, clock.now);
  const subscriptions = new Subscriptions(dataDir);
  const files = new Files(dataDir);
  const faults = new Faults();
  const log = new RequestLog();
  const logs = new Logs(options.quiet ?? false);
  const stream = new Stream();
  const phoneNumbers = new PhoneNumbers(identity, clock.now);
  let url = '';
  const storage = new Storage({ files, faults, now: clock.now, url: () => url });
  const runner = new Runner({
    functionsDir,
    functionEnv,
    instances: options.instances ?? INSTANCES,
    reserve: options.reserve,
    clock,
    logs,
    faults,
    url: () => url,
    finished: (finished) => stream.send('function', finished),
  });
  const calls = new Calls(runner, identity, faults);
  const timetable = timetableOf({
    clock,
    runner,
    calls,
    faults,
    logs,
    firing: options.timers ?? true,
    coalesceAbove: options.coalesceAbove ?? COALESCE_ABOVE,
  });
  const database = await openDatabase({
    collections,
    now: clock.now,
    strictIndexes,
    ...(dataDir ? { dataDir: join(dataDir, 'database') } : {}),
  });
  const targets = { wxa_media_check: 'inbox', ...options.messagePush };
  const push = messagePush({ calls, clock, logs, targets });
  const answer = (openid: string, choices: Record<string, Answer>): void => {
    subscriptions.answer(openid, choices);
    void push(openid, popupEvent(choices));
  };
  const tellTime = (): void => stream.send('clock', { now: clock.now().toISOString() });

  const emulator: Emulator = {
    url,
    clock: {
      now: clock.now,
      set: (at) => timetable.set(at).then(tellTime),
      advance: (ms) => timetable.advance(ms).then(tellTime),
    },
    database,
    call: (openid, functionName, event) => calls.fromClient(openid, functionName, event),
    http: (functionName, request) => calls.fromHttp(functionName, request),
    trigger: (functionName) => calls.fromTimer(functionName, clock.now()),
    push: (functionName, event, fromUnionid) => calls.fromPush(functionName, event, fromUnionid),
    identity,
    subscriptions: { answer, credits: (openid, templateId) => subscriptions.credits(openid, templateId) },
    delivered: (openid) => subscriptions.delivered(openid),
    phoneCode: (openid) => phoneNumbers.code(openid),
    files: {
      put: (openid, path, bytes) => files.put(path, bytes, openid),
      bytes: (fileID) => files.bytes(fileID),
      remove: (fileID) => files.remove(fileID),
    },
    requests: log,
    faults,
    logs: () => logs.read(),
    idle: () => runner.idle(),
    stop: async () => {
      await atMost(
        FAREWELL_MS,
        timetable.stop().then(() => runner.idle()),
      );
      await runner.stop();
      stream.stop();
      await close(server);
      await database.close();
    },
  };

  const handler = requestHandler({
    admin: {
      invocations: runner.invocations,
      database: databaseRequests({ database, faults, log, kill: (run) => runner.kill(run) }),
      invokeFunction: (body, run) => calls.fromFunction(body, run),
      storage: (body, run) => storage.handle(body, run),
      openApi: openInterfaces({
        deployments: runner.deployments,
        templates,
        appJson: options.appJson,
        identity,
        subscriptions,
        phoneNumbers,
        storage,
        faults,
        now: clock.now,
        newId: randomUUID,
        shown: (message) => {
          stream.send('message', message);
          void push(message.openid, sentEvent(message));
        },
        pushAt: (at, event) => timetable.plan(at, () => push(MEDIA_CHECKER, event)),
      }),
    },
    api: { emulator, identity, storage, ask: subscribeQuestion(templates, answer) },
    storage,
    stream,
    http: emulator.http,
    staticDirs: [...(options.staticDirs ?? []), { prefix: '/', dir: join(__dirname, 'console') }],
  });
  const server = await listen(options.port ?? 0, handler).catch(async (error: unknown) => {
    await database.close();
    throw error;
  });
  url = addressOf(server);
  emulator.url = url;
  timetable.start((error) => logs.fault(error, clock.now()));
  return emulator;
};
