import { now } from './server-time';
import { ask, signedIn } from './session.h5';

/** Signs in as the person the address names; without one the sign-in page opens by itself. */
export function connect(): void {
  void signedIn().catch(() => undefined);
}

/** Calls a cloud function over the web and gives its raw result. */
export async function send(functionName: string, event: object): Promise<unknown> {
  if (!(await signedIn())) return { ok: false, error: { code: 'NOT_SIGNED_IN' }, at: now().toISOString() };
  const { result } = await ask<{ result: unknown }>(`/api/call/${functionName}`, event);
  return result;
}
