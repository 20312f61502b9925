import { messagesIn, moveMessage, settleMessage } from '../shared/store/messages';
import { findPeople } from '../shared/store/people';
import { templatesOf } from '../shared/store/settings';
import { sendNow } from './delivery';

const STUCK_MS = 10 * 60 * 1000;
const PAGE = 100;

/** A message that was about to be sent when the courier died: nobody knows whether it went out, so it is never sent again (C1.4). */
const settleStuck = async (now: string): Promise<void> => {
  const before = new Date(Date.parse(now) - STUCK_MS).toISOString();
  for (const { _id } of await messagesIn('sending', before, PAGE)) await settleMessage(_id, 'unknown');
};

/** What waited for the end of the quiet hours goes out now (C2). */
const sendPending = async (now: string): Promise<void> => {
  const waiting = await messagesIn('pending', now, PAGE);
  if (waiting.length === 0) return;
  const people = await findPeople([...new Set(waiting.map(({ personId }) => personId))]);
  const templates = await templatesOf([...new Set(waiting.map(({ communityId }) => communityId))]);
  for (const message of waiting) {
    const person = people.find(({ _id }) => _id === message.personId);
    const template = templates.find(({ templateId }) => templateId === message.templateId);
    if (!person || !template) continue;
    if (await moveMessage(message._id, 'pending', 'sending', now)) await sendNow(message, template, person);
  }
};

/** What an earlier run left behind. */
export const clearUp = async (now: string, quiet: boolean): Promise<void> => {
  await settleStuck(now);
  if (!quiet) await sendPending(now);
};
