import type { MessageDocument } from '../shared/store/documents';
import { moveMessage, settleMessage, unfinishedMessages } from '../shared/store/messages';
import { findPeople } from '../shared/store/people';
import { templatesOf } from '../shared/store/settings';
import { sendNow } from './delivery';

const STUCK_MS = 10 * 60 * 1000;
const PAGE = 200;

/** What waited for the end of the quiet hours goes out now (C2). */
const send = async (waiting: readonly MessageDocument[], now: string): Promise<void> => {
  const people = await findPeople([...new Set(waiting.map(({ personId }) => personId))]);
  const templates = await templatesOf([...new Set(waiting.map(({ communityId }) => communityId))]);
  for (const message of waiting) {
    const person = people.find(({ _id }) => _id === message.personId);
    const template = templates.find(({ templateId }) => templateId === message.templateId);
    if (!person || !template) continue;
    if (await moveMessage(message._id, 'pending', 'sending', now)) await sendNow(message, template, person);
  }
};

/** What an earlier run left behind. One that was about to be sent when the courier died may have gone out: it is never sent again (C1.4). */
export const clearUp = async (now: string, quiet: boolean): Promise<void> => {
  const left = await unfinishedMessages(now, PAGE);
  const before = new Date(Date.parse(now) - STUCK_MS).toISOString();
  for (const { _id, delivery, at } of left)
    if (delivery === 'sending' && at <= before) await settleMessage(_id, 'unknown');
  const waiting = left.filter(({ delivery }) => delivery === 'pending');
  if (waiting.length > 0 && !quiet) await send(waiting, now);
};
