import { timingSafeEqual } from 'node:crypto';
import * as z from 'zod/mini';
import { decrypt, encrypt, keyed, keyedByAll } from './keys';

/** How long a session on the web lasts. */
export const SESSION_MS = 7 * 24 * 60 * 60 * 1000;

const Claims = z.strictObject({ who: z.string(), epoch: z.string(), until: z.string() });

/** Who is signed in on the web. */
export interface Session {
  openid: string;
  sessionEpoch: string;
}

const signed = (body: string): string => keyed('session', body);

/** A session as the browser keeps it, `<body>.<HMAC-SHA256>`: the person encrypted, the epoch of the person's sessions, the end. */
export const sealSession = ({ openid, sessionEpoch }: Session, until: string): string => {
  const claims = { who: encrypt(openid), epoch: sessionEpoch, until };
  const body = Buffer.from(JSON.stringify(claims)).toString('base64url');
  return `${body}.${signed(body)}`;
};

/** Who a session stands for; nobody when it was not made here, was changed, or is over. */
export const readSession = (token: string, now: string): Session | undefined => {
  const [body = '', mark = ''] = token.split('.');
  const given = Buffer.from(mark);
  const marks = keyedByAll('session', body).map((due) => Buffer.from(due));
  if (!marks.some((due) => given.length === due.length && timingSafeEqual(given, due))) return undefined;
  const { who, epoch, until } = Claims.parse(JSON.parse(Buffer.from(body, 'base64url').toString('utf8')));
  return until > now ? { openid: decrypt(who), sessionEpoch: epoch } : undefined;
};
