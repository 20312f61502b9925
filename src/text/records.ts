import type {
  ArchiveRound,
  ChainFault,
  KeyChange,
  NightCheck,
  NightlyRecount,
  Verification,
} from '../../types/records';

/** What an attachment is (§3.1.2). */
export const attachmentUseText = { photo: '照片', video: '视频', audio: '录音' } as const;

/** How a chain is broken, in words (§4). */
export const faultText: Record<ChainFault, string> = {
  changed: '内容与当时写下的不一致',
  missing: '有记录缺失或多出',
  rewritten: '整条记录链被重写过',
  state: '档案现状与记录对不上',
  attachment: '附件被换过或已不在',
};

const attachmentsText = (found: Verification['attachments']): string => {
  if (!found) return '';
  const { all, sealed, checked } = found;
  const same = checked > 0 && `核对了 ${checked} 个，与收到时一致`;
  const later = sealed > checked && `${sealed - checked} 个这次没有取到`;
  const bare = all > sealed && `${all - sealed} 个没有指纹，无法核对`;
  return `${[`附件 ${all} 个`, same, later, bare].filter(Boolean).join('，')}。`;
};

/** How far the way through all files is. */
export const roundText = ({ last, now }: ArchiveRound): string =>
  [
    last &&
      `上一轮全部核对：${last.from} 至 ${last.to}，共 ${last.files} 份${last.left > 0 ? `，其中 ${last.left} 个附件没有取到` : ''}。`,
    now && `这一轮自 ${now.from} 起，已核对 ${now.files} 份，每天凌晨接着来。`,
  ]
    .filter(Boolean)
    .join('');

/** What the examination of one file found. */
export function foundText({ events, linked, unwitnessed, attachments, broken }: Verification): string {
  if (broken) return `第 ${broken.revision} 条记录：${faultText[broken.fault]}。`;
  if (linked === 0)
    return `共 ${events} 条记录。这份档案还没有记录链，下一次办理时自动建立，此前的改动无法核对。${attachmentsText(attachments)}`;
  if (unwitnessed > 0)
    return `共 ${events} 条记录，逐条核对一致。前 ${unwitnessed} 条早于记录链，从建链起才受保护。${attachmentsText(attachments)}`;
  return `共 ${events} 条记录，从第一条起逐条核对一致。${attachmentsText(attachments)}`;
}

const recountText = ({ days, corrected, missing }: NightlyRecount): string => {
  if (days === 0 && missing === 0) return '';
  const right = corrected > 0 ? `，${corrected} 天有出入，已按档案更正` : '，与档案一致';
  return `；统计重算 ${days} 天${right}${missing > 0 ? `，补计 ${missing} 份` : ''}`;
};

/** What a night's check found. */
export function nightText({ checked, attachments, unlinked, broken, erased, counters }: NightCheck): string {
  const recounted = counters ? recountText(counters) : '';
  const gone = erased > 0 ? `；保存期满，清除个人信息 ${erased} 份` : '';
  const old = unlinked > 0 ? `，其中 ${unlinked} 份尚无记录链` : '';
  const compared = attachments ? `，附件 ${attachments} 个` : '';
  return `核对 ${checked} 份${old}${compared}，${broken > 0 ? `${broken} 份对不上` : '全部一致'}${recounted}${gone}`;
}

/** How far the change to a new key is, and what the operator may do then (§5.2). */
export const keyChangeText = ({ done, documents }: KeyChange): string =>
  done
    ? `联系方式已全部换用新密钥（${documents} 份），旧密钥可以撤下了。`
    : `正在换用新密钥，已换 ${documents} 份，每天凌晨接着换。旧密钥请先保留。`;
