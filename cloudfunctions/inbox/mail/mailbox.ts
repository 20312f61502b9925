/** Where letters come in and go out, from the environment: `imaps://user:password@host:993`, `smtps://…` (§3.1.1). */
export interface Server {
  host: string;
  port: number;
  secure: boolean;
  user: string;
  pass: string;
}

const serverAt = (address: string | undefined, plain: number, secured: number): Server | undefined => {
  if (!address) return undefined;
  const { protocol, hostname, port, username, password } = new URL(address);
  const secure = /^(imaps|smtps):$/.test(protocol);
  return {
    host: hostname,
    port: Number(port) || (secure ? secured : plain),
    secure,
    user: decodeURIComponent(username),
    pass: decodeURIComponent(password),
  };
};

/** The mailbox that is polled; none is configured, nothing is polled. */
export const incoming = (): Server | undefined => serverAt(process.env.HUIYIN_MAIL_IN, 143, 993);

/** The server that takes our letters, and the address they come from. */
export const outgoing = (): (Server & { address: string }) | undefined => {
  const server = serverAt(process.env.HUIYIN_MAIL_OUT, 587, 465);
  const address = process.env.HUIYIN_MAIL_ADDRESS;
  return server && address ? { ...server, address } : undefined;
};

/** The Message-ID of one of our letters: the same letter always has the same. */
export const ownId = (name: string, address: string): string =>
  `<${name.replaceAll(/[^\w-]/g, '')}@${address.split('@')[1] ?? 'localhost'}>`;

/** The complaint that one of our letters was about, if the id is ours. */
export const complaintIn = (messageId: string): string | undefined =>
  /^<(c[A-Za-z0-9]+)-\d+-/.exec(messageId)?.[1];
