import type { Delivery } from '../../../types/messages';
import { _, aggregate, count, Duplicate, insert, insertAll, oneOf, update } from './cloud';
import type { MessageDocument } from './documents';

/** Adds a message; throws `Duplicate` when it is already taken care of. */
export const insertMessage = (message: MessageDocument): Promise<void> => insert('messages', message);

/** Which of these messages are there. */
const messagesThere = async (ids: readonly string[]): Promise<Set<string>> => {
  const found = await aggregate<{ _id: string }>('messages', [
    ['match', { _id: oneOf(ids) }],
    ['limit', ids.length],
    ['project', { _id: 1 }],
  ]);
  return new Set(found.map(({ _id }) => _id));
};

/** Adds messages whose outcome nobody waits for, all in one request unless some are there already: those stay as they are. */
export const insertMessages = async (all: readonly MessageDocument[]): Promise<void> => {
  const messages = [...new Map(all.map((message) => [message._id, message])).values()];
  if (messages.length === 0) return;
  try {
    await insertAll('messages', messages);
  } catch (error) {
    if (!(error instanceof Duplicate)) throw error;
    const there = await messagesThere(messages.map(({ _id }) => _id));
    const left = messages.filter(({ _id }) => !there.has(_id));
    if (left.length < messages.length) return insertMessages(left);
    throw error; // it is not by its name that one is there already
  }
};

/** Moves a message from one state of delivery to another; false when it was no longer there. */
export const moveMessage = async (
  id: string,
  from: Delivery,
  to: Delivery,
  sendAfter: string,
): Promise<boolean> =>
  (await update('messages', { _id: id, delivery: from }, { delivery: to, sendAfter })) === 1;

/** Notes what became of a push, and under which number WeChat knows it. */
export const settleMessage = (id: string, delivery: Delivery, msgid?: string): Promise<number> =>
  update('messages', { _id: id, delivery: 'sending' }, { delivery, ...(msgid ? { msgid } : {}) });

/** WeChat says afterwards that a push it took did not arrive (wechat-platform.md 1.6): the courier puts that on file. */
export const failMessage = (msgid: string): Promise<number> =>
  update('messages', { msgid, delivery: 'sent' }, { delivery: 'failed', owed: true });

/** What is true of messages whose outcome is known, but not yet on their complaint's file. */
export const owed = { owed: true, delivery: _.nin(['pending', 'sending']) } as const;

export const owedMessages = (limit: number): Promise<MessageDocument[]> =>
  aggregate<MessageDocument>('messages', [
    ['match', owed],
    ['limit', limit],
  ]);

/** The outcome of a message is on file, or means nothing to it. */
export const settleOwed = (id: string): Promise<number> => update('messages', { _id: id }, { owed: false });

/** What was written to people about one complaint, newest first. */
export const messagesAbout = (complaintId: string, limit: number): Promise<MessageDocument[]> =>
  aggregate<MessageDocument>('messages', [
    ['match', { complaintId }],
    ['sort', { at: -1 }],
    ['limit', limit],
  ]);

/** WeChat is sending this person something else (43108): later again. */
export const postponeMessage = (id: string, sendAfter: string): Promise<number> =>
  update('messages', { _id: id, delivery: 'sending' }, { delivery: 'pending', sendAfter, tries: _.inc(1) });

/** When updates of a complaint were pushed to these people since an instant; those that waited were written down up to half a day before. */
export const pushesSince = (
  personIds: readonly string[],
  complaintId: string,
  since: { written: string; pushed: string },
): Promise<MessageDocument[]> =>
  aggregate<MessageDocument>('messages', [
    [
      'match',
      {
        personId: _.in([...personIds]),
        at: _.gte(since.written),
        complaintId,
        sendAfter: _.gte(since.pushed),
        delivery: _.in(['sending', 'sent', 'unknown']),
      },
    ],
    ['limit', 100],
  ]);

/** What is true of messages that some run has not finished with: about to be sent, or waiting for the end of the quiet hours. */
export const unfinished = (now: string) => ({
  delivery: _.in(['sending', 'pending']),
  sendAfter: _.lte(now),
});

export const unfinishedMessages = (now: string, limit: number): Promise<MessageDocument[]> =>
  aggregate<MessageDocument>('messages', [
    ['match', unfinished(now)],
    ['sort', { sendAfter: 1 }],
    ['limit', limit],
  ]);

/** What stands in the place of a template for what goes out as a letter. */
export const BY_MAIL = 'mail';

/** Letters that wait to be sent. */
export const waitingMail = (now: string, limit: number): Promise<MessageDocument[]> =>
  aggregate<MessageDocument>('messages', [
    ['match', { delivery: 'pending', sendAfter: _.lte(now), templateId: BY_MAIL }],
    ['limit', limit],
  ]);

/** A person's messages before an instant, newest first. */
export const messagesOf = (personId: string, before: string, limit: number): Promise<MessageDocument[]> =>
  aggregate<MessageDocument>('messages', [
    ['match', { personId, at: _.lt(before) }],
    ['sort', { at: -1 }],
    ['limit', limit],
  ]);

export const unreadOf = (personId: string): Promise<number> => count('messages', { personId, unread: true });

/** The person has seen these. */
export const markRead = (personId: string, ids: readonly string[], at: string): Promise<number> =>
  update('messages', { personId, unread: true, _id: _.in([...ids]) }, { unread: false, readAt: at });
