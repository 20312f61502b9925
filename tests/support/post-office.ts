import type { AddressInfo } from 'node:net';
import { createServer, type Socket } from 'node:net';
import hoodiecrow from 'hoodiecrow-imap';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

export const DESK = 'desk@example.com';

/** A mailbox and a mail server on this machine, as a property company has them. */
export interface PostOffice {
  /** What the functions are told of it. */
  env: Record<string, string>;
  /** Puts a letter into the mailbox; lines as they stand in the letter. */
  drop(...lines: string[]): void;
  /** The letters that went out, oldest first. */
  sent: ParsedMail[];
  /** The flags of the letters in the mailbox. */
  flags(): string[][];
  /** Whether the mail server refuses what it is given. */
  refuse(answer: boolean): void;
  /** Nothing has come and nothing has gone out; where it is stays. */
  empty(): void;
  close(): Promise<void>;
}

const freePort = async (): Promise<number> => {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
};

/** Opens a post office. */
export const openPostOffice = async (): Promise<PostOffice> => {
  const imap = hoodiecrow({ plugins: ['ID', 'UNSELECT'], storage: { INBOX: { messages: [] }, '': {} } });
  const imapPort = await freePort();
  await new Promise<void>((resolve) => imap.listen(imapPort, '127.0.0.1', resolve));
  const lines = new Set<Socket>();
  imap.server.on('connection', (line: Socket) => lines.add(line));
  const sent: ParsedMail[] = [];
  let refusing = false;
  const smtp = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    onAuth: (_auth, _session, done) => done(null, { user: 'desk' }),
    onData: (stream, _session, done) => {
      void simpleParser(stream).then((letter) => {
        if (refusing) return done(Object.assign(new Error('no such person'), { responseCode: 550 }));
        sent.push(letter);
        return done();
      });
    },
  });
  const smtpPort = await freePort();
  await new Promise<void>((resolve) => smtp.listen(smtpPort, '127.0.0.1', resolve));
  return {
    env: {
      HUIYIN_MAIL_IN: `imap://testuser:testpass@127.0.0.1:${imapPort}`,
      HUIYIN_MAIL_OUT: `smtp://testuser:testpass@127.0.0.1:${smtpPort}`,
      HUIYIN_MAIL_ADDRESS: DESK,
    },
    drop: (...text) =>
      imap.appendMessage('INBOX', [], false, Buffer.from(text.join('\r\n')).toString('binary')),
    sent,
    flags: () => imap.getMailbox('INBOX').messages.map(({ flags }) => flags),
    refuse: (answer) => {
      refusing = answer;
    },
    empty: () => {
      imap.getMailbox('INBOX').messages.length = 0;
      sent.length = 0;
      refusing = false;
    },
    close: async () => {
      for (const line of lines) line.destroy();
      await new Promise<void>((resolve) => imap.server.close(() => resolve()));
      await new Promise<void>((resolve) => smtp.close(resolve));
    },
  };
};
