import { createServer } from 'node:net';

/** Where the emulator listens when nobody asks for another port. */
export const USUAL_PORT = 7300;

/** Whether nobody on this machine listens on the port. */
export const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });

/** The first free port after `port`. */
export const nextFree = async (port: number): Promise<number> => {
  for (let next = port + 1; next <= Math.min(port + 200, 65535); next++) if (await isFree(next)) return next;
  throw new Error(`端口 ${port} 之后没有找到空闲端口`);
};

/** What is said and asked about a port that is taken. */
export interface PortTalk {
  say: (line: string) => void;
  /** Absent where nobody can answer. */
  ask?: (question: string) => Promise<boolean>;
}

/** The port to use: the wanted one, or when it is taken the next free one, said plainly and asked about if it was chosen on purpose. */
export const choosePort = async (asked: number | undefined, talk: PortTalk): Promise<number | undefined> => {
  const wanted = asked ?? USUAL_PORT;
  if (await isFree(wanted)) return wanted;
  const free = await nextFree(wanted);
  if (asked !== undefined && talk.ask) {
    const yes = await talk.ask(`端口 ${wanted} 已被别的程序占用。改用空闲的端口 ${free} 吗？`);
    return yes ? free : undefined;
  }
  talk.say(`端口 ${wanted} 已被别的程序占用，改用空闲的端口 ${free}。`);
  return free;
};
