import type { Answer, FunctionName, Input, MethodName, Output } from '../../types/api';
import type { Emulator } from '../face';

/** One call of a function as the app makes it; an answer that is not the wished one is an error. */
export const callAs = async <F extends FunctionName, M extends MethodName<F>>(
  emulator: Emulator,
  openid: string,
  functionName: F,
  method: M,
  input: Input<F, M>,
): Promise<Output<F, M>> => {
  const answer = (await emulator.call(openid, functionName, { method, input })) as Answer<Output<F, M>>;
  if (answer.ok) return answer.data;
  throw new Error(`${functionName}.${method}: ${JSON.stringify(answer.error)}`);
};
