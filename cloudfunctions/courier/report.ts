import type { Action } from '../../types/actions';
import type { Delivery } from '../../types/messages';
import { sceneOf } from '../shared/caller';
import { keyed } from '../shared/contact';
import { fileOf, performAsSystem } from '../shared/perform';
import type { MessageDocument } from '../shared/store/documents';
import { owedMessages, settleOwed } from '../shared/store/messages';
import { openForSystem, type SystemFile } from '../shared/store/opening';

type Reported = Pick<MessageDocument, '_id' | 'complaintId' | 'notice' | 'weighty'>;

const UNDELIVERED: ReadonlySet<Delivery> = new Set(['noCredit', 'failed', 'unknown', 'inAppOnly']);

/** What a message's outcome means to its complaint: a question counts as asked once it has arrived (B8); what matters and did not arrive is told by telephone (C1.4). */
const meaningOf = ({ notice, weighty }: Reported, delivery: Delivery): Action | undefined => {
  if (delivery === 'sent' && notice === 'N3') return { name: 'confirmDelivery', data: { notice } };
  return weighty && UNDELIVERED.has(delivery) ? { name: 'failDelivery', data: { notice } } : undefined;
};

/** Puts on file what became of a message; a repeat under the same outcome changes nothing. */
export const putOnFile = async (
  message: Reported,
  delivery: Delivery,
  opened: SystemFile | undefined,
  now: string,
): Promise<void> => {
  const action = meaningOf(message, delivery);
  const scene = action && opened && sceneOf(opened, now);
  if (!scene) return;
  // A message's name holds the person's, which has no place in a file, not even to be guessed (B10, T28).
  await performAsSystem(
    { file: fileOf(opened), scene },
    () => action,
    keyed('outcome', `${message._id}\n${action.name}`),
  );
};

/** The same, and the message is done with. */
export const report = async (
  message: Reported,
  delivery: Delivery,
  opened: SystemFile | undefined,
  now: string,
): Promise<void> => {
  await putOnFile(message, delivery, opened, now);
  await settleOwed(message._id);
};

const PAGE = 200;

const openSubject = async ({ complaintId }: Reported): Promise<SystemFile | undefined> =>
  complaintId === undefined ? undefined : openForSystem(complaintId);

/** The outcomes that a courier who died took with it, and those that WeChat told only afterwards. */
export const reportOwed = async (now: string): Promise<void> => {
  for (const message of await owedMessages(PAGE))
    await report(message, message.delivery, await openSubject(message), now);
};
