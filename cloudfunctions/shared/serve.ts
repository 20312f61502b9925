import type * as z from 'zod/mini';
import type { Answer } from '../../types/api';
import { type Api, Call, type FunctionName, type Input, type MethodName, type Output } from '../../types/api';
import type { Failure } from '../../types/errors';
import { doorOf, type Entrance, entranceOf, httpReply } from './entrance';
import { read } from './fields';
import { Problem, Refusal } from './problem';

/** One call: when it came and from whom, as the platform says. */
export interface Asking {
  now: string;
  openid: string;
  /** Where it came in, and for the web the session's epoch and the sender's address. */
  door: Entrance['door'];
  sessionEpoch?: string;
  address?: string;
}

/** What a function answers to each of its methods. */
export type Methods<F extends FunctionName> = {
  [M in MethodName<F>]: (input: Input<F, M>, asking: Asking) => Promise<Output<F, M> | Refusal>;
};

/** What the platform tells of a run. */
export interface RunContext {
  request_id?: string;
}

interface Schemas {
  input: z.ZodMiniType;
  output: z.ZodMiniType;
}

const failure = ({ code, fields, known }: Failure): Failure => ({
  code,
  ...(fields ? { fields } : {}),
  ...(known ? { known } : {}),
});

/** One line for the log: what broke, where, and no word of what people wrote (DESIGN.md section 3, kind 3). */
export const logFault = (where: Record<string, string>, context: RunContext, error: unknown): void => {
  const {
    name = 'Error',
    code,
    errCode,
    message = '',
    stack = '',
  } = error as Partial<Error> & { code?: string; errCode?: number };
  // A message may hold a text that looks like a frame.
  const frames = stack
    .replace(message, '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line));
  const trace = frames.slice(0, 6).map((line) => line.trim());
  console.error(
    JSON.stringify({ level: 'fault', requestId: context.request_id, ...where, name, code, errCode, trace }),
  );
};

/** What somebody may ask who is not signed in. */
const forAnybody: ReadonlySet<string> = new Set([
  'complaint.fileAsVisitor',
  'complaint.track',
  'complaint.suggest',
  'account.site',
  'account.notice',
  'account.place',
  'account.ticket',
  'account.redeem',
]);

/** What only the mini program may ask: a session on the web does not beget others. */
const forTheApp: ReadonlySet<string> = new Set(['account.confirm']);

const askingOf = (entrance: Entrance, name: string, now: string): Asking => {
  const { call, openid = '', ...rest } = entrance;
  if (!openid && !forAnybody.has(name)) throw new Problem('NOT_SIGNED_IN');
  if (rest.door === 'web' && forTheApp.has(name)) throw new Problem('NOT_ALLOWED');
  return { now, openid, ...rest };
};

/** Serves a function's methods by its part of the contract: checks what comes in and what goes out, and answers refusals and problems by their code. Through either entrance: the app's call, or the HTTP access. */
export const serve =
  <F extends FunctionName>(name: F, contract: Api[F], methods: Methods<F>) =>
  async (event: unknown, context: RunContext = {}): Promise<unknown> => {
    const at = new Date().toISOString();
    let method = '';
    const door = doorOf(event);
    const answer = async (): Promise<Answer<unknown>> => {
      try {
        const entrance = entranceOf(event, at);
        const call = read(Call, pick(entrance.call));
        method = call.method;
        if (!Object.hasOwn(contract, call.method))
          throw new Problem('INVALID_INPUT', { method: 'NOT_A_CHOICE' });
        const asking = askingOf(entrance, `${name}.${call.method}`, at);
        const schemas = (contract as unknown as Record<string, Schemas>)[call.method] as Schemas;
        const handle = (
          methods as unknown as Record<string, (input: unknown, asking: Asking) => Promise<unknown>>
        )[call.method];
        const data = await handle?.(read(schemas.input, call.input), asking);
        if (data instanceof Refusal) return { ok: false, error: failure({ code: data.code }), at };
        return { ok: true, data: schemas.output.parse(data), at };
      } catch (error) {
        if (error instanceof Problem) return { ok: false, error: failure(error), at };
        logFault({ function: name, method }, context, error);
        // The caller learns where to look it up, not what the database said.
        throw new Error(`fault ${context.request_id ?? ''}`);
      }
    };
    return door === 'web' ? httpReply(await answer()) : answer();
  };

/** The platform adds fields of its own to what the app sent. */
const pick = (event: unknown): unknown => {
  const { method, input } = (event ?? {}) as { method?: unknown; input?: unknown };
  return { method, input };
};
