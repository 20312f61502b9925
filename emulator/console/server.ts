import type { Answer, FunctionName, Input, MethodName, Output } from '../../types/api';
import type { DeliveredMessage } from '../openapi/subscriptions';

/** A person of the demo as the emulator lists them. */
export interface Listed {
  key: string;
  name: string;
  openid: string;
  note: string;
}

/** One finished run of a function. */
export interface FunctionRun {
  functionName: string;
  source: string;
  ok: boolean;
}

export type { DeliveredMessage } from '../openapi/subscriptions';

const ask = async <T>(path: string, body?: unknown, token?: string): Promise<T> => {
  const headers = { 'content-type': 'application/json', ...(token ? { 'x-huiyin-session': token } : {}) };
  const post = { method: 'POST', headers, body: JSON.stringify(body) };
  const response = await fetch(`/api/${path}`, body === undefined ? {} : post);
  if (!response.ok) throw new Error(`/api/${path} answered ${response.status}`);
  return (await response.json()) as T;
};

const tokens = new Map<string, Promise<string>>();

const tokenOf = (key: string): Promise<string> => {
  const known = tokens.get(key) ?? ask<{ token: string }>('sign-in', { key }).then(({ token }) => token);
  tokens.set(key, known);
  return known;
};

/** The emulator as this page sees it. */
export const server = {
  people: () => ask<Listed[]>('people'),
  messages: (openid: string) => ask<DeliveredMessage[]>(`messages?openid=${encodeURIComponent(openid)}`),
  clock: async () => new Date((await ask<{ now: string }>('clock')).now),
  advance: (ms: number) => ask('clock/advance', { ms }),
  setClock: (now: Date) => ask('clock/set', { now: now.toISOString() }),
  /** Calls a function as this person would. */
  call: async <F extends FunctionName, M extends MethodName<F>>(
    key: string,
    functionName: F,
    method: M,
    input: Input<F, M>,
  ): Promise<Output<F, M>> => {
    const body = { method, input };
    const { result } = await ask<{ result: Answer<Output<F, M>> }>(
      `call/${functionName}`,
      body,
      await tokenOf(key),
    );
    if (!result.ok) throw new Error(result.error.code);
    return result.data;
  },
};

/** Listens to what happens in the emulator; the browser connects again by itself. */
export const listen = (hear: {
  message: (message: DeliveredMessage) => void;
  clock: (now: Date) => void;
  run: (run: FunctionRun) => void;
}): void => {
  const stream = new EventSource('/api/stream');
  const on = <T>(name: string, handle: (data: T) => void) =>
    stream.addEventListener(name, (event) => handle(JSON.parse((event as MessageEvent<string>).data) as T));
  on<DeliveredMessage>('message', hear.message);
  on<{ now: string }>('clock', ({ now }) => hear.clock(new Date(now)));
  on<FunctionRun>('function', hear.run);
};
