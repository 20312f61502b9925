import { nudgeInbox } from '../shared/nudge';
import type { MessageDocument } from '../shared/store/documents';
import { BY_MAIL, moveMessage, settleMessage, unfinishedMessages } from '../shared/store/messages';
import { findPeople } from '../shared/store/people';
import { templatesOf } from '../shared/store/settings';
import { addMinutes } from '../shared/workflow/local-time';
import { olderUpdates } from '../shared/workflow/notices/bundling';
import { rankOf } from '../shared/workflow/notices/scarcity';
import { sendNow } from './delivery';
import { reportOwed } from './report';

const STUCK_MINUTES = 10;
const PAGE = 200;

/** What waited for the end of the quiet hours or of its half hour goes out now, of several updates the newest, the weightiest first (§3.3.2, B5, C2). */
const send = async (waiting: readonly MessageDocument[], now: string): Promise<void> => {
  const older = new Set(olderUpdates(waiting));
  for (const { _id } of older) await moveMessage(_id, 'pending', 'bundled', now);
  const newest = waiting.filter((message) => !older.has(message));
  const people = await findPeople([...new Set(newest.map(({ personId }) => personId))]);
  const templates = await templatesOf([...new Set(newest.map(({ communityId }) => communityId))]);
  for (const message of newest.sort((a, b) => rankOf(a.notice) - rankOf(b.notice))) {
    const person = people.find(({ _id }) => _id === message.personId);
    const template = templates.find(({ templateId }) => templateId === message.templateId);
    const left = person?.credits[message.templateId] ?? 0;
    if (!person || !template) {
      await moveMessage(message._id, 'pending', 'failed', now);
      continue;
    }
    if (left <= 0 || (message.yields && left === 1)) {
      await moveMessage(message._id, 'pending', left <= 0 ? 'noCredit' : 'inAppOnly', now);
      continue;
    }
    if (!(await moveMessage(message._id, 'pending', 'sending', now))) continue;
    const outcome = await sendNow(message, template, person, now);
    if (outcome === 'sent' || outcome === 'unknown') person.credits[message.templateId] = left - 1;
  }
};

/** What an earlier run left behind. One that was about to be sent when the courier died may have gone out: it is never sent again (C1.4). */
export const clearUp = async (now: string): Promise<void> => {
  const left = await unfinishedMessages(now, PAGE);
  const before = addMinutes(now, -STUCK_MINUTES);
  for (const { _id, delivery, sendAfter } of left)
    if (delivery === 'sending' && sendAfter <= before) await settleMessage(_id, 'unknown');
  const pending = left.filter(({ delivery }) => delivery === 'pending');
  const waiting = pending.filter(({ templateId }) => templateId !== BY_MAIL);
  if (waiting.length > 0) await send(waiting, now);
  // Letters by mail are the inbox's to send.
  if (pending.length > waiting.length) await nudgeInbox();
  await reportOwed(now);
};
