import { randomBytes, randomUUID } from 'node:crypto';

/** The mini program and the environment this emulator plays. */
export const APPID = 'wx5e1f0c7a9b2d4836';
export const ENV = 'huiyin-emulator';

/** On whose behalf a function runs, as `getWXContext()` tells it. */
export interface Caller {
  source: string;
  openid?: string;
  unionid?: string;
  /** Of the person in another account of the environment, e.g. the official account. */
  fromUnionid?: string;
  trigger?: 'timer';
}

/** One run of one function. */
export interface Invocation extends Caller {
  functionName: string;
  requestId: string;
  token: string;
}

/** The runs whose tokens are valid: the server learns from a token who is calling, as WeChat does. */
export class Invocations {
  private readonly byToken = new Map<string, Invocation>();

  open(functionName: string, caller: Caller): Invocation {
    const invocation = {
      ...caller,
      functionName,
      requestId: randomUUID(),
      token: randomBytes(16).toString('hex'),
    };
    this.byToken.set(invocation.token, invocation);
    return invocation;
  }

  find(token: unknown): Invocation | undefined {
    return typeof token === 'string' ? this.byToken.get(token) : undefined;
  }

  close(invocation: Invocation): void {
    this.byToken.delete(invocation.token);
  }
}
