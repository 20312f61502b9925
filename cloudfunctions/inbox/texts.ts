import type { Receipt } from '../../types/views';
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
