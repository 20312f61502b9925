import type { Deployments } from '../functions/config';
import type { Invocation } from '../functions/invocation';
import { type OpenApiAnswer, type OpenApiArguments, readArguments, writeAnswer } from './envelope';

/** One open interface: from its arguments (snake_case) to its answer. */
export type OpenApi = (
  args: OpenApiArguments,
  functionName: string,
) => OpenApiAnswer | Promise<OpenApiAnswer>;

/** Answers a `wx.openApi` request: the function's own config.json must allow the interface (-604101). */
export const openApi = (apis: Record<string, OpenApi>, deployments: Deployments) => {
  const answer = async (name: string, request: Buffer, run: Invocation): Promise<OpenApiAnswer> => {
    const api = apis[name];
    if (!api) return { platformCode: -604100, message: 'API not found' };
    const allowed = deployments.find(run.functionName)?.config.permissions?.openapi ?? [];
    if (!allowed.includes(name)) {
      return { platformCode: -604101, message: 'function has no permission to call this API' };
    }
    return api(readArguments(request), run.functionName);
  };
  return async (name: string, request: Buffer, run: Invocation): Promise<Buffer> =>
    writeAnswer(await answer(name, request, run));
};
