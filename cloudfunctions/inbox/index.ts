import { Problem } from '../shared/problem';
import type { RunContext } from '../shared/serve';
import { callContext } from '../shared/store/cloud';
import { hear } from './account/hear';
import { note } from './events';
import { poll } from './mail/poll';
import { post } from './mail/post';
import { Pushed } from './pushed';

/** What WeChat pushes: a message to the official account is answered in the same run, an event is noted. */
const take = async (event: unknown, now: string): Promise<unknown> => {
  const pushed = Pushed.safeParse(event);
  if (!pushed.success) return 'success';
  if (pushed.data.MsgType === 'event' && pushed.data.Event !== 'subscribe') {
    await note(pushed.data);
    return 'success';
  }
  return hear(pushed.data, now);
};

/** Pushes of the platform, the mailbox by its timer, and the courier's letters when it nudges, which it does again until they are gone; an app or a browser has no business here (wechat-platform.md section 2). */
export const main = async (event: unknown, context: RunContext = {}): Promise<unknown> => {
  const { source } = callContext();
  if (/^wx_(client|http)$/.test(source)) throw new Problem('NOT_ALLOWED');
  const now = new Date().toISOString();
  if (source.endsWith(',scf')) return post(now);
  if (source !== 'wx_trigger') return take(event, now);
  const failed = await poll(now, context);
  if (failed > 0) throw new Error(`${failed} letters failed`);
};
