declare module 'hoodiecrow-imap' {
  /** A message as the server keeps it. */
  interface Kept {
    uid: number;
    flags: string[];
    raw: string;
  }
  /** An IMAP server in memory. */
  interface ImapServer {
    getMailbox(name: string): { messages: Kept[] };
    listen(port: number, host: string, done: () => void): void;
    close(done?: () => void): void;
    appendMessage(mailbox: string, flags: string[], date: Date | false, raw: string): void;
    server: import('node:net').Server;
  }
  export default function hoodiecrow(options: { plugins?: string[]; storage?: object }): ImapServer;
  export type { ImapServer };
}
