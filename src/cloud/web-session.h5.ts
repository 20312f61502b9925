const PLACE = 'web:session';

/** The session that a phone has confirmed for this browser. When it is over the server says, whose clock is right. */
export const webSession = (): string | undefined => localStorage.getItem(PLACE) ?? undefined;

export const keepWebSession = (session: string): void => localStorage.setItem(PLACE, session);

/** Signs this browser out; what was being typed goes too, for the next person at it may be another. */
export function forgetWebSession(): void {
  for (const place of Object.keys(localStorage)) if (place.startsWith('web:')) localStorage.removeItem(place);
}
