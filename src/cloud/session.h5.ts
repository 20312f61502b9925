import { personKey } from './identity.h5';
import { webSession } from './web-session.h5';

interface Session {
  token: string;
  openid: string;
  name: string;
}

const SIGN_IN = '#/pages/sign-in/index';
const isForAnybody = (): boolean => /pages\/(sign-in|visit|track)\//.test(location.hash);

/** Opens the sign-in page, unless the page is one for anybody. */
export function askToSignIn(): void {
  if (!isForAnybody()) location.hash = SIGN_IN;
}

// Before the router reads where to begin: otherwise two first pages load at once, and the later one stays.
if (!personKey() && !webSession() && !isForAnybody()) history.replaceState(null, '', SIGN_IN);

let session: Promise<Session | undefined> | undefined;

async function signIn(): Promise<Session | undefined> {
  const key = personKey();
  if (!key) {
    if (!webSession()) askToSignIn();
    return undefined;
  }
  const response = await fetch('/api/sign-in', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ key }),
  });
  if (response.ok) return (await response.json()) as Session;
  if (response.status < 500) {
    location.hash = '#/pages/sign-in/index';
    return undefined;
  }
  throw new Error(`sign-in answered ${response.status}`);
}

/** The session of this tab, kept in memory only: frames of one origin share their storage. Rejects where the server cannot be reached. */
export function signedIn(): Promise<Session | undefined> {
  session ??= signIn().catch((error: unknown) => {
    session = undefined;
    throw error;
  });
  return session;
}

/** Asks the server as the signed-in person; a session the server has forgotten is renewed once. */
export async function ask<T>(path: string, body: unknown, renewed = false): Promise<T> {
  const who = await signedIn();
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-huiyin-session': who?.token ?? '' },
    body: JSON.stringify(body),
  });
  if (response.status === 401 && !renewed) {
    session = undefined;
    return ask(path, body, true);
  }
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  return (await response.json()) as T;
}

/** A code for the verified phone, as WeChat's getPhoneNumber gives it. */
export const phoneCode = async (): Promise<string> =>
  (await ask<{ code: string }>('/api/phone-code', {})).code;
