import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { EJSON } from 'bson';
import { nameOf } from '../../cloudfunctions/shared/contact';
import { collections } from '../../cloudfunctions/shared/store/collections';
import type {
  ComplaintFile,
  PersonDocument,
  StaffDocument,
} from '../../cloudfunctions/shared/store/documents';
import type { Emulator, EmulatorOptions } from '../../emulator/index';
import type { ActionInput, ActionName } from '../../types/actions';
import type { Answer, FunctionName, Input, MethodName, Output } from '../../types/api';
import type { ComplaintView } from '../../types/views';
import { COMMUNITY, members, messageTemplates, residents, settings } from './community';
import { reserve, startEmulator } from './emulator';

export { COMMUNITY } from './community';

/** Monday, 5 January 2026, 10:00 in China: a working hour. */
export const MONDAY = new Date('2026-01-05T02:00:00.000Z');

/** The key with which the tests' functions hide contact data. */
export const contactKey = Buffer.alloc(32, 7).toString('base64');

/** Somebody with a phone in the hand: calls the functions as the mini program does. */
export interface Hand {
  key: string;
  id: string;
  name: string;
  openid: string;
  /** What the function answers, refusals and problems included. */
  answer<F extends FunctionName, M extends MethodName<F>>(
    name: F,
    method: M,
    input: Input<F, M>,
  ): Promise<Answer<Output<F, M>>>;
  /** What the function answers when all is well; anything else fails the test with its code. */
  ask<F extends FunctionName, M extends MethodName<F>>(
    name: F,
    method: M,
    input: Input<F, M>,
  ): Promise<Output<F, M>>;
  /** Does something to a complaint as it stands now. */
  act<N extends ActionName>(id: string, name: N, data: ActionInput<N>): Promise<ComplaintView>;
  /** The code with which the same is refused. */
  refused<N extends ActionName>(id: string, name: N, data: ActionInput<N>): Promise<string | undefined>;
  see(id: string): Promise<ComplaintView>;
  /** Accepts templates, one tap each: the same twice allows two messages. */
  subscribe(...kinds: string[]): Promise<void>;
  /** The titles of the messages WeChat shows, oldest first. */
  messages(): string[];
}

/** A running cloud with the demo community in it. */
export interface Cloud {
  emulator: Emulator;
  hand(key: string): Hand;
  /** Somebody whom WeChat knows and the property does not yet. */
  newcomer(key: string): Hand;
  /** A stored complaint file as it lies in the database. */
  file(id: string): ComplaintFile;
  stored<T>(collection: string, filter?: Record<string, unknown>): T[];
  hours(count: number): Promise<void>;
  stop(): Promise<void>;
}

const put = (emulator: Emulator, collectionName: string, documents: readonly object[]) =>
  emulator.database.handle({
    action: 'database.insertDocument',
    collectionName,
    data: documents.map((document) => EJSON.stringify(document, { relaxed: false })),
  });

const personOf = (key: string, openid: string, unionid: string): PersonDocument => ({
  _id: `person-${key}`,
  openid,
  communityId: COMMUNITY,
  createdAt: MONDAY.toISOString(),
  homes: [],
  consent: { version: settings.consentVersion, at: MONDAY.toISOString() },
  credits: {},
  unionid,
});

const settle = async (emulator: Emulator): Promise<Map<string, string>> => {
  const openids = new Map<string, string>();
  for (const { key, name, ...rest } of [...members, ...residents]) {
    const phone = 'phone' in rest ? rest.phone : undefined;
    openids.set(key, emulator.identity.create({ key, name, ...(phone ? { phone } : {}) }).openid);
  }
  await put(emulator, 'settings', [settings]);
  await put(
    emulator,
    'people',
    [...openids].map(([key, openid]) => personOf(key, openid, emulator.identity.find(key)?.unionid ?? '')),
  );
  const staff: StaffDocument[] = members.map(({ key, ...member }) => ({
    ...member,
    _id: `staff-${key}`,
    personId: `person-${key}`,
    communityId: COMMUNITY,
    categories: [],
    onDuty: true,
    open: 0,
  }));
  await put(emulator, 'staff', staff);
  return openids;
};

const storedIn = <T>(emulator: Emulator, collection: string, filter = {}): T[] =>
  emulator.database.read(collection, filter) as T[];

const codeOf = (answer: Answer<unknown>): string | undefined => (answer.ok ? undefined : answer.error.code);

const handOf = (emulator: Emulator, key: string, name: string, openid: string): Hand => {
  const revisionOf = (id: string): number =>
    storedIn<ComplaintFile>(emulator, 'complaints', { _id: id })[0]?.revision ?? 0;
  const hand: Hand = {
    key,
    id: `person-${key}`,
    name,
    openid,
    answer: async (functionName, method, input) =>
      (await emulator.call(openid, functionName, { method, input }).catch((error: Error) => {
        throw new Error(`${error.message}\n${JSON.stringify(emulator.logs().slice(-2))}`);
      })) as never,
    ask: async (functionName, method, input) => {
      const answer = await hand.answer(functionName, method, input);
      if (!answer.ok) throw new Error(`${functionName}.${method}: ${JSON.stringify(answer.error)}`);
      return answer.data;
    },
    act: async (id, action, data) => {
      const revision = revisionOf(id);
      const view = await hand.ask('complaint', 'act', {
        id,
        revision,
        key: randomUUID(),
        name: action,
        data,
      });
      await emulator.idle();
      return view;
    },
    refused: async (id, action, data) => {
      const revision = revisionOf(id);
      return codeOf(
        await hand.answer('complaint', 'act', { id, revision, key: randomUUID(), name: action, data }),
      );
    },
    see: (id) => hand.ask('complaint', 'get', { id }),
    subscribe: async (...kinds) => {
      for (const templateId of kinds.map((kind) => `template-${kind}`)) {
        emulator.subscriptions.answer(openid, { [templateId]: 'accept' });
        await hand.ask('account', 'subscribed', { accepted: [templateId] });
      }
    },
    messages: () => emulator.delivered(openid).map(({ title }) => title),
  };
  return hand;
};

/** Starts the cloud in memory with the built functions and a community that has staff and residents. */
export const startCloud = async (options: Partial<EmulatorOptions> = {}): Promise<Cloud> => {
  const emulator = await startEmulator({
    functionsDir: join(__dirname, '../../dist/cloudfunctions'),
    collections,
    templates: messageTemplates,
    functionEnv: { HUIYIN_CONTACT_KEY: contactKey },
    now: MONDAY,
    quiet: true,
    reserve,
    coalesceAbove: 3, // in more than a quarter of an hour the timers look once, in more than a day every four hours
    ...options,
  });
  const openids = await settle(emulator);
  const names = new Map([...members, ...residents].map(({ key, name }) => [key, name]));
  const stored = <T>(collection: string, filter = {}) => storedIn<T>(emulator, collection, filter);
  return {
    emulator,
    hand: (key) => {
      const openid = openids.get(key);
      if (!openid) throw new Error(`nobody is called ${key}`);
      return handOf(emulator, key, names.get(key) ?? key, openid);
    },
    newcomer: (key) => {
      const { openid } = emulator.identity.create({ key, name: key });
      return { ...handOf(emulator, key, key, openid), id: nameOf('p', openid) };
    },
    file: (id) => {
      const [file] = stored<ComplaintFile>('complaints', { _id: id });
      if (!file) throw new Error(`no file ${id}`);
      return file;
    },
    stored,
    hours: async (count) => {
      await emulator.clock.advance(count * 60 * 60 * 1000);
      await emulator.idle();
    },
    stop: () => emulator.stop(),
  };
};
