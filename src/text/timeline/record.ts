import type { EventName } from '../../../types/events';
import type { TimelineEntry } from '../../../types/timeline';
import { archivePieceText } from '../choices';
import { clockText } from '../clocks';
import { sharesText } from '../explanation';
import { noticeText } from '../notices';
import { exactText } from '../times';
import { labelled, type Teller } from './sentence';

const clock = (entry: TimelineEntry) => (entry.clock ? `“${clockText[entry.clock]}”` : '');
const level = ['', '主管', '项目经理', '公司'] as const;

const flagged: Record<string, string> = {
  unchecked: '平台没有检查过，请人工看一眼。',
  missing: '附件没有找到，请向住户再要一次。',
  tooLarge: '附件过大，没有检查和封存，请人工看一眼。',
  notPicture: '附件不是图片，请不要打开。',
  notVideo: '附件不是视频，请不要打开。',
  notAudio: '附件不是录音，请不要打开。',
};

/** What the system puts on record: clocks, deliveries, identity (B4, B8, B10). */
export const record = {
  unsealed: (entry, viewer) => ({
    title: viewer === 'own' ? '项目经理打开了您的密封身份' : '项目经理打开了密封身份',
    body: labelled('原因', entry.text),
    tone: 'warn',
  }),
  abuseMarked: (entry) => ({
    title: '标记为辱骂内容，等主管核对',
    body: labelled('原因', entry.text),
    tone: 'internal',
  }),
  abuseJudged: (entry) => ({
    title: entry.confirmed ? '辱骂标记已确认' : '辱骂标记已解除',
    body: entry.text,
    tone: 'internal',
  }),
  preserved: (entry) => ({ title: '档案改为长期保留', body: labelled('原因', entry.text), tone: 'internal' }),
  released: (entry) => ({ title: '档案不再长期保留', body: labelled('原因', entry.text), tone: 'internal' }),
  missingExplained: (entry) => ({
    title: `说明档案缺项：${entry.piece ? archivePieceText[entry.piece] : ''}`,
    body: labelled('原因', entry.text),
    tone: 'internal',
  }),
  warned: (entry) => ({
    title: `${clock(entry)}时间过了 ${entry.level ?? 50}%`,
    body: labelled('到期', entry.dueAt && exactText(entry.dueAt)),
  }),
  breached: (entry, viewer) => ({
    title: viewer === 'own' ? `${clock(entry)}没有按时做到，已报主管` : `${clock(entry)}已超时`,
    body: [
      labelled('原定', entry.dueAt && exactText(entry.dueAt)),
      labelled('时间用在', entry.shares && sharesText(entry.shares)),
    ]
      .filter(Boolean)
      .join('；'),
    tone: 'warn',
  }),
  escalated: (entry) => ({
    title: `已上报${level[entry.level ?? 1] ?? '公司'}督办`,
    body: labelled('事项', clock(entry) || undefined),
    tone: 'warn',
  }),
  deliveryConfirmed: (_, viewer) => ({
    title: viewer === 'own' ? '消息已送达您的微信' : '消息已送达住户',
  }),
  deliveryFailed: (entry) => ({
    title: '消息没有送达，已列入电话清单',
    body: labelled('消息', entry.notice && noticeText[entry.notice].title),
    tone: 'internal',
  }),
  textFlagged: ({ text }) => ({
    title: '内容待人工核对',
    body: flagged[text ?? ''] ?? text,
    tone: 'internal',
  }),
  claimed: (_, viewer) => ({
    title: viewer === 'own' ? '您在小程序里认领了这件投诉' : '住户在小程序里认领了投诉',
  }),
  accountClosed: (_, viewer) => ({
    title: viewer === 'own' ? '投诉人注销了账户，投诉继续办理' : '投诉人已注销账户，此后请电话联系',
  }),
  anonymised: () => ({ title: '保存期满，个人信息已清除' }),
} satisfies Partial<Record<EventName, Teller>>;
