import type { CallReason, CallView } from '../../../types/calls';
import type { Notice } from '../../../types/messages';
import { callTimeText, categoryText, contactText, untilText, whenText } from '../../text';

/** Why somebody is called, on a badge (C1.16). */
export const reasonText = {
  alarm: '紧急，没人看',
  undelivered: '消息没送到',
  contact: '48 小时联系',
  answer: '还没评价',
  revisit: '一个月回访',
} satisfies Record<CallReason, string>;

/** What to say about a message that did not arrive, before it is read out. */
const opening: Partial<Record<Notice, string>> = {
  N3: '有几个情况想请您补充：',
  N4: '这件事我们不能受理，原因和别的办法是：',
  N6: '有一个重要的进展要告诉您，请您看投诉里最新的一条。',
  N8: '处理方案定下来了：',
  N9: '已经处理好了，结果是：',
  N11: '给您的最终答复是：',
};

const asksHowItIs = ({ reasons, notices }: CallView): boolean =>
  reasons.includes('contact') || reasons.includes('answer') || notices.includes('N9');

/** What to say, word by word (§3.6.1, §3.7.1). */
export function scriptOf(call: CallView): string[] {
  const what = call.category ? `“${categoryText[call.category]}”的投诉` : '投诉';
  const told = call.notices.flatMap((notice) => opening[notice] ?? []);
  const again = call.reasons.includes('revisit');
  return [
    `您好，我是物业的工作人员，关于您${call.place ? `在${call.place}` : ''}反映的${what}，编号 ${call.no}。`,
    ...(told.length > 0 ? told : asksHowItIs(call) ? ['我们处理好了，结果是：'] : []),
    ...call.say,
    ...(call.notices.includes('N4') ? ['您如果不认同，可以申诉。'] : []),
    ...(asksHowItIs(call) ? ['请问问题解决了吗？您对处理结果满意吗？'] : []),
    ...(again ? ['想回访一下：问题后来有没有再出现？'] : []),
  ];
}

/** Until when, and what has been tried. */
export function stateText({ until, attempts, last }: CallView, now: string): string {
  const tried = last
    ? `打过 ${attempts} 次，上次${whenText(last.at, now)}${contactText[last.outcome]}`
    : '还没打过';
  return `${whenText(until, now)} 前（${untilText(until, now)}） · ${tried}`;
}

/** When it suits, and how that is known (C1.16). */
export function bestText({ best, waitsUntil }: CallView, now: string): string | undefined {
  if (!best) return undefined;
  const why = best.because === 'said' ? '住户方便接电话' : '上次接通在';
  const wait = waitsUntil ? `，等到${whenText(waitsUntil, now)}再打` : '';
  return `${why}：${callTimeText[best.time]}${wait}`;
}

/** Whether the answer of the survey is asked for on this call (§3.6.1). */
export const surveyed = (call: CallView): boolean =>
  asksHowItIs(call) && call.actions.includes('recordAnswer');
