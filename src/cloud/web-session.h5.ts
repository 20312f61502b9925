import { now } from './server-time';

interface WebSession {
  session: string;
  expiresAt: string;
}

const PLACE = 'web:session';

/** The session that a phone has confirmed for this browser, until it is over. */
export function webSession(): string | undefined {
  const { session, expiresAt } = JSON.parse(localStorage.getItem(PLACE) ?? '{}') as Partial<WebSession>;
  return session && expiresAt && expiresAt > now().toISOString() ? session : undefined;
}

export const keepWebSession = (session: WebSession): void =>
  localStorage.setItem(PLACE, JSON.stringify(session));

/** Signs this browser out; what was being typed goes too, for the next person at it may be another. */
export function forgetWebSession(): void {
  for (const place of Object.keys(localStorage)) if (place.startsWith('web:')) localStorage.removeItem(place);
}
