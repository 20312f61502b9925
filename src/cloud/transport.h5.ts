import { overHttp } from './http.h5';
import { personKey } from './identity.h5';
import { learnPictures } from './pictures.h5';
import { now } from './server-time';
import { ask, askToSignIn, signedIn } from './session.h5';
import { forgetWebSession, webSession } from './web-session.h5';

/** Signs in as the person the address names, or by the session of this browser; without either the sign-in page opens by itself. */
export function connect(): void {
  void signedIn().catch(() => undefined);
}

const signedOut = () => ({ ok: false, error: { code: 'NOT_SIGNED_IN' }, at: now().toISOString() });

async function sendWith(session: string, functionName: string, event: object): Promise<unknown> {
  const answer = (await overHttp(functionName, event, session)) as { error?: { code?: string } };
  if (answer.error?.code === 'NOT_SIGNED_IN') {
    forgetWebSession();
    askToSignIn();
  }
  learnPictures(answer);
  return answer;
}

/** Calls a cloud function over the web and gives its raw result. */
export async function send(functionName: string, event: object): Promise<unknown> {
  const session = personKey() ? undefined : webSession();
  if (session) return sendWith(session, functionName, event);
  if (!(await signedIn())) return signedOut();
  const { result } = await ask<{ result: unknown }>(`/api/call/${functionName}`, event);
  return result;
}
