import type { Collections } from '../cloudfunctions/shared/store/collections';
import type { MessageTemplate } from '../types/messages';
import type { DatabaseRequest } from './admin/request-log';
import type { Database } from './database/index';
import type { Faults } from './faults';
import type { HttpAnswer, HttpRequest } from './functions/calls';
import type { LogLine } from './functions/logs';
import type { Reserve } from './functions/reserve';
import type { StaticDir } from './http/static-files';
import type { Person, Profile } from './identity';
import type { Answer, DeliveredMessage } from './openapi/subscriptions';

/** What an emulator is started with. */
export interface EmulatorOptions {
  /** Any free port when absent. */
  port?: number;
  /** Everything stays in memory when absent. */
  dataDir?: string;
  /** One folder per function with index.js and config.json. */
  functionsDir: string;
  /** The built app.json: the pages a message may open; any page when absent. */
  appJson?: string;
  staticDirs?: StaticDir[];
  collections: Collections;
  templates: readonly MessageTemplate[];
  /** Extra environment of the functions; 4 KB at most. */
  functionEnv?: Record<string, string>;
  /** Where the clock starts; the machine's time when absent. */
  now?: Date;
  /** Whether the clock runs; it stands still when absent. */
  running?: boolean;
  strictIndexes?: boolean;
  quiet?: boolean;
  /** Instances of one function at most; 4 when absent. */
  instances?: number;
  /** Instances are taken from here and wait here when the emulator has stopped; they end with it when absent. */
  reserve?: Reserve;
  /** Whether the functions' timers fire by themselves; they do when absent. */
  timers?: boolean;
  /** More ticks of one function in one advance than this are thinned out to one an hour, more than ten times this to one in four hours; 300 when absent. */
  coalesceAbove?: number;
  /** Which function gets which pushed event; `wxa_media_check` goes to `inbox` unless this says otherwise. */
  messagePush?: Record<string, string>;
}

/** A running emulator of the WeChat cloud. */
export interface Emulator {
  url: string;
  clock: {
    now(): Date;
    /** Puts the clock at `at`; what falls in between happens on the way, in order. */
    set(at: Date): Promise<void>;
    advance(ms: number): Promise<void>;
  };
  database: Database;
  /** As the app calls a function: SOURCE wx_client. */
  call(openid: string, functionName: string, event: unknown): Promise<unknown>;
  /** As the web reaches a function through the HTTP access: no OPENID. */
  http(functionName: string, request: HttpRequest): Promise<HttpAnswer>;
  /** The function's timer, now: SOURCE wx_trigger, no OPENID. */
  trigger(functionName: string): Promise<unknown>;
  /** A message push, e.g. `wxa_media_check`; from the official account with the person's unionid. */
  push(functionName: string, event: unknown, fromUnionid?: string): Promise<unknown>;
  identity: {
    create(profile: Profile): Person;
    find(key: string): Person | undefined;
    list(): Person[];
  };
  subscriptions: {
    answer(openid: string, choices: Record<string, Answer>): void;
    credits(openid: string, templateId: string): number;
  };
  /** What WeChat shows the person. */
  delivered(openid: string): DeliveredMessage[];
  /** A getPhoneNumber code for the person's phone: one use, five minutes. */
  phoneCode(openid: string): string;
  files: {
    /** Uploads as the app does; answers the fileID. */
    put(openid: string, path: string, bytes: Buffer): string;
    /** What is stored under a fileID, if anything. */
    bytes(fileID: string): Buffer | undefined;
    /** Takes it away; says whether it was there. */
    remove(fileID: string): boolean;
  };
  /** Every database request, for counting round trips. */
  requests: { count(): number; since(mark: number): DatabaseRequest[] };
  faults: Faults;
  /** The last lines the functions wrote. */
  logs(): LogLine[];
  /** Resolves when no function is running, those nobody waits for included. */
  idle(): Promise<void>;
  stop(): Promise<void>;
}
