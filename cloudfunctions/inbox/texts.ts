import type { Settings } from '../../types/settings';
import type { Receipt } from '../../types/views';
import type { MessageDocument } from '../shared/store/documents';
import { inWords } from '../shared/workflow/local-time';
import type { Cue } from './account/talk';

/** Where a channel has no app that could draw, the cloud must write the sentence itself: all of them are here. */
export const accountTexts: Record<Cue | 'welcome' | 'tooMany', string> = {
  welcome: '您好，这里是物业投诉受理。请直接说明发生了什么、在哪里（10 个字以上），我们马上登记并给您编号。',
  askWhat: '请说明发生了什么事（10 个字以上），也可以发图片。回复“取消”可以结束。',
  askMore: '请再多说几句：发生了什么、从什么时候开始？',
  askWhere: '在哪里？例如“3号楼2单元电梯”。',
  askPhone: '请留一个手机号，方便我们联系您；不留请回复 0。',
  phoneUnclear: '没有看到手机号。请回复 11 位手机号，不留请回复 0。',
  unclear: '没有看懂这条消息，请用文字告诉我们发生了什么。',
  tooLong: '这条消息超过 2000 字，请分开发送或只写要点。',
  cancelled: '已结束，没有登记。需要时直接留言即可。',
  tooMany: '您今天登记的事项较多，请直接致电物业服务台，我们当面为您办理。',
};

/** The promised times of a receipt, line by line (§3.1.3). */
export const promiseLines = ({ acceptBy, investigateBy, completeBy }: Receipt): string[] => [
  `受理：不晚于 ${inWords(acceptBy)}`,
  `开始调查：不晚于 ${inWords(investigateBy)}`,
  ...(completeBy ? [`预计办结：${inWords(completeBy)}`] : []),
];

const linkTo = ({ id, trackingCode }: Receipt, appid: string | undefined): string[] => {
  if (!appid || trackingCode !== undefined) return [];
  const path = `pages/complaint/index?id=${id}`;
  return [
    `<a data-miniprogram-appid="${appid}" data-miniprogram-path="${path}" href="">打开小程序查看进度</a>`,
  ];
};

/** The receipt in a message of the official account; the link opens the mini program (that a passive reply may carry it is unverified). */
export const receiptForAccount = (receipt: Receipt, appid: string | undefined): string =>
  [
    `已收到您的投诉，编号 ${receipt.no}`,
    ...promiseLines(receipt),
    ...(receipt.trackingCode ? [`查询码 ${receipt.trackingCode}，凭编号和查询码可以查询、认领。`] : []),
    ...linkTo(receipt, appid),
    `紧急情况请立即致电 ${receipt.phone24h}。`,
  ].join('\n');

/** The subject of a letter: the number finds it again. */
export const letterSubject = ({ no, values }: Pick<MessageDocument, 'no' | 'values'>): string =>
  `投诉 ${no}：${values.words ?? ''}`;

const closing = ({ name, deskPhone, phone24h }: Settings): string[] => [
  '',
  `直接回复本邮件即可补充说明。服务台 ${deskPhone}，紧急情况请立即致电 ${phone24h}。`,
  name,
];

/** The receipt as a letter (§3.1.3). */
export const receiptLetter = (receipt: Receipt, settings: Settings): string =>
  [
    `您好！您的投诉已登记，编号 ${receipt.no}。`,
    ...promiseLines(receipt),
    ...(receipt.trackingCode
      ? [`查询码 ${receipt.trackingCode}：凭编号和查询码可以查询进度，也可以在小程序中认领。`]
      : []),
    ...closing(settings),
  ].join('\n');

/** Later news as a letter: the same few words as everywhere, nothing that anybody typed (C2). */
export const newsLetter = (
  { no, values }: Pick<MessageDocument, 'no' | 'values'>,
  settings: Settings,
): string =>
  [
    `您好！您的投诉 ${no} 有新进展：${values.words ?? ''}`,
    ...(values.stage ? [`当前状态：${values.stage}`] : []),
    ...(values.due ? [`下次更新不晚于：${values.due}`] : []),
    ...closing(settings),
  ].join('\n');

const whatToDo = {
  tooShort: '邮件里的说明不足 10 个字，暂时无法登记。请回复本邮件，写明发生了什么、在哪里、从什么时候开始。',
  tooLong: '邮件里的说明超过 2000 字，暂时无法登记。请回复本邮件，只写要点，其余可作为图片附上。',
  unclear: '邮件内容无法读取，暂时无法登记。请用纯文字重新发送，或致电服务台。',
} as const;

/** The answer to a letter that could not be taken in: what to do now. */
export const faultyLetter = (
  subject: string,
  wrong: keyof typeof whatToDo,
): { subject: string; text: string } => ({
  subject: `回复：${subject}`,
  text: `您好！${whatToDo[wrong]}`,
});
