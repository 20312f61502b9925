import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { Input, Output } from '../../types/api';
import { atHome } from '../shared/caller';
import { decrypt, encrypt, keyed } from '../shared/contact';
import { refuseBeyond } from '../shared/limits';
import { Problem } from '../shared/problem';
import type { Asking } from '../shared/serve';
import { SESSION_MS, type Session, sealSession } from '../shared/session';
import { openapi } from '../shared/store/cloud';
import { setSessionEpoch } from '../shared/store/people';
import { confirmTicket, findTicket, insertTicket, spendTicket } from '../shared/store/tickets';

const TICKET_MS = 2 * 60 * 1000;
const PAGE = 'pages/web-sign-in/index';

const later = (now: string, ms: number): string => new Date(Date.parse(now) + ms).toISOString();
const random = (): string => randomBytes(18).toString('base64url');
const idOf = (ticket: string): string => keyed('ticket', ticket);
const secretOf = (secret: string): string => keyed('ticketSecret', secret);

/** The mini program code that brings the ticket to the phone, as an address that a page can show; none when WeChat has none to give. */
const codeOf = async (scene: string): Promise<string | undefined> => {
  const { contentType, buffer } = await openapi.wxacode
    .getUnlimited({ scene, page: PAGE, width: 280 })
    .catch(() => ({ contentType: undefined, buffer: undefined }));
  return contentType && buffer ? `data:${contentType};base64,${buffer.toString('base64')}` : undefined;
};

/** The web asks to be signed in: the ticket is for the phone's eyes, the secret for the browser alone. */
export const ticket = async (
  _input: unknown,
  { now, openid, address }: Asking,
): Promise<Output<'account', 'ticket'>> => {
  await refuseBeyond('ticket', '', { now, address: address ?? openid });
  const [shown, secret, expiresAt] = [random(), random(), later(now, TICKET_MS)];
  await insertTicket({ _id: idOf(shown), secret: secretOf(secret), state: 'waiting', expiresAt });
  const code = await codeOf(shown);
  return { ticket: shown, secret, expiresAt, ...(code ? { code } : {}) };
};

/** The phone agrees; a second phone comes too late. */
export const confirm = async (
  { ticket: shown }: Input<'account', 'confirm'>,
  asking: Asking,
): Promise<Record<string, never>> => {
  const { person } = await atHome(asking);
  const sessionEpoch = person.sessionEpoch ?? random();
  if (!person.sessionEpoch) await setSessionEpoch(person._id, sessionEpoch);
  const who: Session = { openid: person.openid, sessionEpoch };
  if (!(await confirmTicket(idOf(shown), encrypt(JSON.stringify(who)), asking.now)))
    throw new Problem('NOT_FOUND');
  return {};
};

/** The browser that asked fetches its session, once; a ticket that is over, used or somebody else's does not exist. */
export const redeem = async (
  { ticket: shown, secret }: Input<'account', 'redeem'>,
  { now }: Asking,
): Promise<Output<'account', 'redeem'>> => {
  const found = await findTicket(idOf(shown), now);
  const given = Buffer.from(secretOf(secret));
  if (!found || found.state === 'used' || !timingSafeEqual(given, Buffer.from(found.secret)))
    throw new Problem('NOT_FOUND');
  if (found.state === 'waiting' || !found.person) return {};
  if (!(await spendTicket(found._id, now))) throw new Problem('NOT_FOUND');
  const expiresAt = later(now, SESSION_MS);
  return { session: sealSession(JSON.parse(decrypt(found.person)) as Session, expiresAt), expiresAt };
};

/** Ends every session on the web, this one too. */
export const signOutEverywhere = async (_input: unknown, asking: Asking): Promise<Record<string, never>> => {
  const { person } = await atHome(asking);
  await setSessionEpoch(person._id, random());
  return {};
};
