import type { ActionInput, ActionName } from '../../types/actions';
import type { Answer, FunctionName, Input, MethodName, Output } from '../../types/api';
import type { ErrorCode } from '../../types/errors';
import type { ComplaintView } from '../../types/views';
import { tellActed } from './acted';
import { learnTime, now } from './server-time';
import { send } from './transport';

/** The contract as functions: `cloud.complaint.submit(input)`. A call never rejects; what went wrong is in the answer. */
type Cloud = {
  [F in FunctionName]: { [M in MethodName<F>]: (input: Input<F, M>) => Promise<Answer<Output<F, M>>> };
};

/** What the app itself answers when the cloud cannot be reached. */
export const unavailable = (): Answer<never> => ({
  ok: false,
  error: { code: 'UNAVAILABLE' },
  at: now().toISOString(),
});

const passing: ReadonlySet<string> = new Set(['UNAVAILABLE', 'NOT_SIGNED_IN', 'TOO_MANY', 'CHANGED']);

/** Whether the same thing may be sent again, as it is, after this answer. */
export const passes = (code: ErrorCode): boolean => passing.has(code);

const isAnswer = (reply: unknown): reply is Answer<never> =>
  typeof reply === 'object' &&
  reply !== null &&
  'at' in reply &&
  ('data' in reply || ('error' in reply && typeof reply.error === 'object'));

async function call(functionName: string, method: string, input: unknown): Promise<Answer<never>> {
  const reply = await send(functionName, { method, input }).catch(() => undefined);
  if (!isAnswer(reply)) return unavailable();
  learnTime(reply.at);
  return reply;
}

/** Every function of the cloud with its methods, typed by `types/api.ts`. */
export const cloud = new Proxy({} as Cloud, {
  get: (_, functionName: string) =>
    new Proxy({}, { get: (_, method: string) => (input: unknown) => call(functionName, method, input) }),
});

/** One action of B3 on the complaint as it was seen at `revision`; `key` belongs to the intention, so a retry does nothing twice. Pages that show the complaint show at once how it left it. */
export async function act<N extends ActionName>(
  id: string,
  revision: number,
  key: string,
  name: N,
  data: ActionInput<N>,
): Promise<Answer<ComplaintView>> {
  const answer = await cloud.complaint.act({ id, revision, key, name, data });
  if (answer.ok) tellActed(answer.data);
  return answer;
}

export { newKey } from './key';
export { now } from './server-time';
