import * as z from 'zod/mini';
import type { Answer } from '../../types/api';
import type { ErrorCode } from '../../types/errors';
import { Problem } from './problem';
import { readSession } from './session';
import { callContext } from './store/cloud';

/** Who calls, through which door. */
export interface Entrance {
  door: 'app' | 'web';
  openid?: string;
  /** The epoch of a session on the web; it must still be the person's own. */
  sessionEpoch?: string;
  /** Where a request of the web comes from, for rate limits only. */
  address?: string;
  /** The call itself: `{method, input}`. */
  call: unknown;
}

const HttpEvent = z.object({
  httpMethod: z.string(),
  headers: z.optional(z.record(z.string(), z.unknown())),
  body: z.optional(z.nullable(z.string())),
  isBase64Encoded: z.optional(z.boolean()),
});
type HttpEvent = z.infer<typeof HttpEvent>;

const headersOf = ({ headers = {} }: HttpEvent): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]));

/** A picture is a body of its own: text may have 100 KB there, other bodies six megabytes. */
const isPicture = (event: HttpEvent): boolean =>
  event.isBase64Encoded === true && /^image\//.test(headersOf(event)['content-type'] ?? '');

const callIn = (event: HttpEvent): unknown => {
  const { httpMethod, body, isBase64Encoded } = event;
  if (httpMethod !== 'POST') return undefined;
  if (isPicture(event)) return { method: 'keepPicture', input: { picture: body } };
  try {
    return JSON.parse(isBase64Encoded ? Buffer.from(body ?? '', 'base64').toString('utf8') : (body ?? ''));
  } catch {
    return undefined;
  }
};

const fromWeb = (event: HttpEvent, now: string): Entrance => {
  const headers = headersOf(event);
  const token = /^Bearer (\S+)$/.exec(headers.authorization ?? '')?.[1];
  const session = token ? readSession(token, now) : undefined;
  if (token && !session) throw new Problem('NOT_SIGNED_IN');
  // A sender may write into the header what it likes; the last address is the gateway's own word.
  const address = headers['x-forwarded-for']?.split(',').at(-1)?.trim() || 'unknown';
  return { door: 'web', address, call: callIn(event), ...session };
};

/** Through which door a run was entered. The platform alone decides: with an OPENID, or from `wx_client`, it is the app, whatever the event says; only a run of nobody's can be the HTTP access, never a timer, a function or a push. */
export const doorOf = (event: unknown): Entrance['door'] => {
  const { openid, source } = callContext();
  const other = source.startsWith('wx_client') || source === 'wx_trigger' || source.endsWith('scf');
  return !openid && !other && HttpEvent.safeParse(event).success ? 'web' : 'app';
};

/** Who calls, and what for. */
export const entranceOf = (event: unknown, now: string): Entrance => {
  if (doorOf(event) === 'web') return fromWeb(HttpEvent.parse(event), now);
  const { openid } = callContext();
  return { door: 'app', call: event, ...(openid ? { openid } : {}) };
};

const statuses: Partial<Record<ErrorCode, number>> = {
  INVALID_INPUT: 400,
  NOT_SIGNED_IN: 401,
  NOT_ALLOWED: 403,
  CONSENT_NEEDED: 403,
  NOT_FOUND: 404,
  TOO_MANY: 429,
  REVEALS_USED_UP: 429,
  UNAVAILABLE: 503,
};

/** An answer as the HTTP access sends it. */
export const httpReply = (answer: Answer<unknown>) => ({
  statusCode: answer.ok ? 200 : (statuses[answer.error.code] ?? 409),
  headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
  body: JSON.stringify(answer),
});
