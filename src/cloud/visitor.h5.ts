import type { Answer, Input, MethodName, Output } from '../../types/api';
import { overHttp } from './http.h5';
import { learnTime, now } from './server-time';

/** Asks a function as somebody who is not signed in. */
export async function askAsVisitor<F extends 'complaint' | 'account', M extends MethodName<F>>(
  functionName: F,
  method: M,
  input: Input<F, M>,
): Promise<Answer<Output<F, M>>> {
  try {
    const answer = (await overHttp(functionName, { method, input })) as Answer<Output<F, M>>;
    if (!('ok' in answer)) throw new Error('not an answer');
    learnTime(answer.at);
    return answer;
  } catch {
    // Offline, or the gateway answered in our place.
    return { ok: false, error: { code: 'UNAVAILABLE' }, at: now().toISOString() };
  }
}
