import { performance } from 'node:perf_hooks';
import { logFault, type RunContext } from '../../shared/serve';
import { insertArrival } from '../../shared/store/arrivals';
import { faultyLetter } from '../texts';
import { incoming, outgoing, ownId, type Server } from './mailbox';
import { type Incoming, readLetter } from './reading';
import { send } from './sending';
import { arrivalId, takeLetter } from './taking';

const BUDGET_MS = 40_000;
const PATIENCE_MS = 10_000;
const MOST_AT_ONCE = 50;
/** More of a letter than this is not fetched; what was written comes first. */
const MOST_BYTES = 30 * 1024 * 1024;

const explain = async (letter: Incoming, wrong: 'tooShort' | 'tooLong' | 'unclear'): Promise<void> => {
  const server = outgoing();
  if (!server) return;
  const { subject, text } = faultyLetter(letter.subject, wrong);
  const id = ownId(arrivalId(letter.messageId), server.address);
  await send({ id, to: letter.from, subject, text, answers: letter.messageId }, server);
};

/** One letter, on record before it is marked as read; answers whether a person should look at it. */
const take = async (letter: Incoming, now: string): Promise<boolean> => {
  const arrival = { _id: arrivalId(letter.messageId), at: now };
  if (letter.automatic) {
    await insertArrival({ ...arrival, outcome: 'ignored' });
    return false;
  }
  const taken = await takeLetter(letter, now);
  if ('complaintId' in taken) {
    await insertArrival({ ...arrival, outcome: 'taken', complaintId: taken.complaintId });
    return false;
  }
  // Counted before it is explained: an explanation goes out once at most.
  if (await insertArrival({ ...arrival, outcome: taken.wrong })) await explain(letter, taken.wrong);
  return true;
};

const connect = async ({ host, port, secure, user, pass }: Server) => {
  const { ImapFlow } = await import('../beside/mail');
  const client = new ImapFlow({
    host,
    port,
    secure,
    auth: { user, pass },
    logger: false,
    disableAutoIdle: true,
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
  });
  // A broken line shows in the command under way; without a listener it would end the process.
  client.on('error', () => undefined);
  await client.connect();
  return client;
};

type Client = Awaited<ReturnType<typeof connect>>;

const takeOne = async (client: Client, uid: string, now: string): Promise<void> => {
  const { simpleParser } = await import('../beside/mail');
  const { size = 0 } = (await client.fetchOne(uid, { size: true }, { uid: true })) || {};
  const wanted = size > MOST_BYTES ? { source: { start: 0, maxLength: MOST_BYTES } } : { source: true };
  const { source } = (await client.fetchOne(uid, wanted, { uid: true })) || {};
  if (!source) return;
  const letter = readLetter(await simpleParser(source), source);
  const forPeople = await take(letter, now);
  await client.messageFlagsAdd(uid, forPeople ? ['\\Seen', '\\Flagged'] : ['\\Seen'], { uid: true });
};

/** Takes in what is unread in the mailbox; a run that dies leaves the letter unread, and the next one finds it on record (§3.1.1). Answers how many failed. */
export const poll = async (now: string, context: RunContext): Promise<number> => {
  const server = incoming();
  if (!server) return 0;
  const start = performance.now();
  const client = await connect(server);
  let failed = 0;
  try {
    await client.mailboxOpen('INBOX');
    const uids = (await client.search({ seen: false }, { uid: true })) || [];
    for (const uid of uids.slice(0, MOST_AT_ONCE)) {
      if (performance.now() - start > BUDGET_MS) break;
      try {
        await takeOne(client, String(uid), now);
      } catch (error) {
        // One letter must not keep the others back; it stays unread, and the run fails at its end.
        failed += 1;
        logFault({ function: 'inbox' }, context, error);
      }
    }
  } finally {
    await client.logout().catch(() => client.close());
  }
  return failed;
};
