import { filesIn } from '../../types/attachments';
import { nameOf } from '../shared/contact';
import { nudgeCourier } from '../shared/nudge';
import { flagPicture } from '../shared/pictures/flag';
import { findCheck, removeCheck } from '../shared/store/checks';
import { failMessage } from '../shared/store/messages';
import { openForSystem } from '../shared/store/opening';
import { clearCredits, confirmAccepts, findByOpenid } from '../shared/store/people';
import { elementsOf, type Pushed } from './pushed';

const TRIES = 3;

type Elements = ReturnType<typeof elementsOf>;

const templatesOf = (elements: Elements, status: string): string[] =>
  elements
    .filter(({ SubscribeStatusString }) => SubscribeStatusString === status)
    .map(({ TemplateId }) => String(TemplateId));

/** What was answered to the question: an accept counts once, whether the app or WeChat tells of it first. */
const answered = async ({ FromUserName }: Pushed, elements: Elements): Promise<void> => {
  const accepted = templatesOf(elements, 'accept');
  for (let attempt = 1; accepted.length > 0 && attempt <= TRIES; attempt++) {
    const person = await findByOpenid(FromUserName);
    if (!person || (await confirmAccepts(person, accepted))) return;
  }
};

/** Who switches a kind of message off in WeChat's own settings has nothing left for it. */
const switchedOff = async ({ FromUserName }: Pushed, elements: Elements): Promise<void> => {
  const rejected = templatesOf(elements, 'reject');
  const person = rejected.length > 0 ? await findByOpenid(FromUserName) : undefined;
  for (const templateId of rejected) if (person) await clearCredits(person._id, templateId);
};

/** What became of pushes that WeChat had taken: only a failure is news. */
const sent = async (elements: Elements): Promise<void> => {
  for (const { MsgID, ErrorCode } of elements)
    if (String(ErrorCode) !== '0' && MsgID !== undefined) await failMessage(String(MsgID));
};

/** What the platform found on a picture: a person looks at what it does not let pass (§3.1.2). */
const looked = async ({ trace_id: traceId, result }: Pushed): Promise<void> => {
  const check = traceId ? await findCheck(traceId) : undefined;
  if (!check) return;
  const { _id, complaintId, picture } = check;
  const opened = result?.suggest === 'pass' ? undefined : await openForSystem(complaintId);
  const fileId = filesIn(opened?.events).find((name) => nameOf('', name) === picture);
  if (opened && fileId) {
    await flagPicture(opened, fileId, result?.label ?? 'unchecked', new Date().toISOString());
    await nudgeCourier(complaintId);
  }
  await removeCheck(_id);
};

/** Takes in an event: about subscription messages, where the ledger and the outcomes follow WeChat (C2, wechat-platform.md 1.6), or about a picture. */
export const note = async (pushed: Pushed): Promise<void> => {
  const elements = elementsOf(pushed.List);
  if (pushed.Event === 'subscribe_msg_popup_event') await answered(pushed, elements);
  if (pushed.Event === 'subscribe_msg_change_event') await switchedOff(pushed, elements);
  if (pushed.Event === 'subscribe_msg_sent_event') await sent(elements);
  if (pushed.Event === 'wxa_media_check') await looked(pushed);
};
