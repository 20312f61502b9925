import { randomUUID } from 'node:crypto';
import type { Answer, FunctionName, Input, MethodName, Output } from '../../types/api';
import type { VisitorComplaint } from '../../types/website';
import type { Cloud } from './cloud';
import { COMMUNITY, settings } from './community';

/** Somebody at a browser, perhaps with a session. */
export interface Web {
  answer<F extends FunctionName, M extends MethodName<F>>(
    name: F,
    method: M,
    input: Input<F, M>,
  ): Promise<Answer<Output<F, M>> & { status: number }>;
  /** What the function answers when all is well; anything else fails the test with its code. */
  ask<F extends FunctionName, M extends MethodName<F>>(
    name: F,
    method: M,
    input: Input<F, M>,
  ): Promise<Output<F, M>>;
}

/** Calls the functions through the HTTP access, from an address. */
export const webOf = ({ emulator }: Cloud, address: string, session?: string): Web => {
  const web: Web = {
    answer: async (name, method, input) => {
      const headers: Record<string, string> = session ? { authorization: `Bearer ${session}` } : {};
      const body = JSON.stringify({ method, input });
      const { status, body: text } = await emulator.http(name, { body, headers, address });
      return { ...JSON.parse(text), status };
    },
    ask: async (name, method, input) => {
      const answer = await web.answer(name, method, input);
      if (!answer.ok) throw new Error(`${name}.${method}: ${JSON.stringify(answer.error)}`);
      return answer.data;
    },
  };
  return web;
};

/** What a visitor fills in. */
export const visitorForm = (changes: Partial<VisitorComplaint> = {}): VisitorComplaint => ({
  communityId: COMMUNITY,
  text: '小区南门的路灯连续三晚不亮，老人晚上回家看不清台阶。',
  location: { publicPlace: '南门' },
  category: 'facility',
  danger: false,
  capacity: 'tenant',
  contact: { name: '何先生', phone: '13600003456' },
  anonymous: false,
  consent: settings.consentVersion,
  ...changes,
});

/** Files as a visitor and waits until people have been told. */
export const fileOnWeb = async (cloud: Cloud, web: Web, changes: Partial<VisitorComplaint> = {}) => {
  const receipt = await web.ask('complaint', 'fileAsVisitor', {
    key: randomUUID(),
    complaint: visitorForm(changes),
  });
  await cloud.emulator.idle();
  return { ...receipt, code: receipt.trackingCode ?? '' };
};

/** Signs a person in on the web: the browser asks, the phone confirms, the browser fetches the session. */
export const signIn = async (cloud: Cloud, key: string, address = '203.0.113.9'): Promise<string> => {
  const web = webOf(cloud, address);
  const { ticket, secret } = await web.ask('account', 'ticket', {});
  await cloud.hand(key).ask('account', 'confirm', { ticket });
  const { session } = await web.ask('account', 'redeem', { ticket, secret });
  if (!session) throw new Error('no session');
  return session;
};
