import type { ExpectedView, Receipt } from '../../../types/views';
import { categoryText, completionText, placeText, whenText } from '../../text';
import type { Registration } from './registration';

/** The times that the receipt will promise, to be spoken before it is put on record; while nobody knows them none are (§3.1.3). */
function timesSpoken(expected: ExpectedView | undefined, now: string): string {
  if (!expected) return '登记好以后，我马上告诉您具体时间。';
  const completion = completionText(expected, now);
  return [
    `我们最晚${whenText(expected.acceptBy, now)}受理`,
    `${whenText(expected.investigateBy, now)}前开始调查`,
    completion && `预计${completion}处理完`,
  ]
    .filter(Boolean)
    .join('，')
    .concat('，会有专人负责，并随时告诉您进展。');
}

/** What to read back before saving, so that both have understood the same (B6). */
export function readBack(draft: Registration, now: string, expected?: ExpectedView): string {
  const received = draft.receivedAt ? `您在${whenText(draft.receivedAt, now)}反映的` : '您反映的';
  const what = draft.text.trim().replace(/[。.!！\s]+$/, '');
  const kind = draft.category ? `，属于${categoryText[draft.category]}` : '';
  return [
    `我和您核对一下：${received}是“${what}”，地点在${placeText(draft.location)}${kind}。`,
    timesSpoken(expected, now),
    draft.danger ? '这件事有危险，我马上通知值班人员。' : '',
  ]
    .filter(Boolean)
    .join('');
}

/** What to say or send once the number is there (§3.1.3). */
export function receiptWords(receipt: Receipt, now: string): string {
  const completion = completionText(receipt, now);
  const times = [
    `受理不晚于${whenText(receipt.acceptBy, now)}`,
    `开始调查不晚于${whenText(receipt.investigateBy, now)}`,
    completion && `预计${completion}处理完${receipt.basis === 'history' ? '（按以往同类投诉估算）' : ''}`,
  ].filter(Boolean);
  const code = receipt.trackingCode ? `，查询码 ${receipt.trackingCode}` : '';
  return `您的投诉已登记，编号 ${receipt.no}${code}。${times.join('，')}。凭编号和查询码随时可以打客服电话 ${receipt.deskPhone} 查进展，也可以在小程序“我的”里认领。`;
}
