import type { Delivery } from '../../../types/messages';
import type { outgoing } from './mailbox';

/** One letter of ours. */
export interface Outgoing {
  id: string;
  to: string;
  subject: string;
  text: string;
  answers?: string;
}

const PATIENCE_MS = 10_000;

type Failure = { responseCode?: number; command?: string };

/** What a failed attempt means: not even connected, it may be tried again; refused for good, it failed; anything else may have gone out. */
const outcomeOf = ({ responseCode = 0, command }: Failure): Delivery => {
  if (command === 'CONN') return 'pending';
  return responseCode >= 500 ? 'failed' : 'unknown';
};

/** Sends a letter that belongs to the thread it answers; machines must not answer it (RFC 3834). */
export const send = async (
  letter: Outgoing,
  server: NonNullable<ReturnType<typeof outgoing>>,
): Promise<Delivery> => {
  const { createTransport } = await import('../beside/mail');
  const { host, port, secure, user, pass, address } = server;
  const transport = createTransport({
    host,
    port,
    secure,
    ...(user ? { auth: { user, pass } } : {}),
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
  });
  try {
    await transport.sendMail({
      from: address,
      to: letter.to,
      subject: letter.subject,
      text: letter.text,
      messageId: letter.id,
      ...(letter.answers ? { inReplyTo: letter.answers, references: letter.answers } : {}),
      headers: { 'Auto-Submitted': 'auto-replied' },
    });
    return 'sent';
  } catch (error) {
    return outcomeOf(error as Failure);
  } finally {
    transport.close();
  }
};
