import { archivePieceText, deliveredText, exactText, noticeText, pieceStateText } from '../../../src/text';
import { attachmentUseText, foundText } from '../../../src/text/records';
import type { DeliveryView } from '../../../types/calls';
import type { PieceView, Verification } from '../../../types/records';
import type { ComplaintView } from '../../../types/views';
import { type Block, type Fact, facts } from './paper';

/** An attachment with the entry that it came with, and what it was then. */
interface Attached {
  use: 'photo' | 'video' | 'audio';
  revision: number;
  at: string;
  sha256?: string;
  bytes?: number;
}

/** What stands beside the view on the paper of the house: the messages, the attachments and whether the file is as it was written (§4). */
export interface Annex {
  deliveries: readonly DeliveryView[];
  /** Whether there are more messages than these, older ones. */
  more: boolean;
  attachments: readonly Attached[];
  verification: Verification;
  /** The last link of the chain. */
  head?: string | undefined;
  /** When it was examined. */
  at: string;
}

const pieceText = ({ piece, clause, state, reason }: PieceView): Fact => [
  archivePieceText[piece],
  `${pieceStateText[state]}${reason ? `：${reason}` : ''}（流程 ${clause}）`,
];

const messageText = ({ notice, to, words, at, delivery, read }: DeliveryView): Block => ({
  kind: 'entry',
  at: exactText(at),
  by: to ? to.name || '工作人员' : '住户',
  title: `${noticeText[notice].title}${words ? `：${words}` : ''}`,
  body: `${deliveredText[delivery]}${read ? '，已读' : ''}`,
  internal: false,
});

const attachedText = ({ use, revision, at, sha256, bytes }: Attached, index: number): Fact => [
  `附件 ${index + 1}`,
  [
    `${attachmentUseText[use]}，第 ${revision} 条记录，${exactText(at)} 收到`,
    bytes !== undefined && `${bytes} 字节`,
    sha256 ? `SHA-256 ${sha256}` : '没有指纹',
  ]
    .filter(Boolean)
    .join('，'),
];

/** What the archive of a complaint holds beside what the screen shows: its pieces, the messages, the attachments, and whether all is as it was (§4). */
export const annexed = ({ completeness }: ComplaintView, annex: Annex): Block[] => [
  ...(completeness
    ? [{ kind: 'heading', text: '档案是否齐全' } as const, facts(completeness.map(pieceText))]
    : []),
  { kind: 'heading', text: `消息与送达（${annex.more ? '最近 ' : ''}${annex.deliveries.length} 条）` },
  ...annex.deliveries.map(messageText),
  { kind: 'heading', text: `附件（${annex.attachments.length} 个）` },
  facts(annex.attachments.map(attachedText)),
  { kind: 'heading', text: '记录核对' },
  { kind: 'words', text: foundText(annex.verification) },
  facts([
    ['核对时间', exactText(annex.at)],
    ['末条指纹', annex.head],
  ]),
];
