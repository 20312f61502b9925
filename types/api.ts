import * as z from 'zod/mini';
import { administration } from './administration/api';
import { account } from './contract/account';
import { complaint } from './contract/complaint';
import { insight } from './contract/insight';
import type { Failure } from './errors';
import { archivist } from './exports';
import { rights } from './rights';

/** The contract: function → method → input and output. The server is exhaustive over it, the client is typed by it, both validate at the border (DESIGN.md section 1.6). A function brings its own part alone. */
export const api = { complaint, account, insight, archivist, rights, admin: administration } as const;

export type Api = typeof api;
export type FunctionName = keyof Api;
export type MethodName<F extends FunctionName> = keyof Api[F] & string;
type Method<F extends FunctionName, M extends MethodName<F>> = Api[F][M] extends {
  input: infer I extends z.ZodMiniType;
  output: infer O extends z.ZodMiniType;
}
  ? { input: I; output: O }
  : never;
export type Input<F extends FunctionName, M extends MethodName<F>> = z.infer<Method<F, M>['input']>;
export type Output<F extends FunctionName, M extends MethodName<F>> = z.infer<Method<F, M>['output']>;

/** What every call of a function brings. */
export const Call = z.strictObject({ method: z.string(), input: z.unknown() });
export type Call = z.infer<typeof Call>;

/** What every call gets back; `at` is the server's time. */
export type Answer<T> = { ok: true; data: T; at: string } | { ok: false; error: Failure; at: string };
