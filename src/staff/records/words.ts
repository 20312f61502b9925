import type { ChainFault, KeyChange, NightCheck, Verification } from '../../../types/records';

/** How a chain is broken, in words (§4). */
export const faultText: Record<ChainFault, string> = {
  changed: '内容与当时写下的不一致',
  missing: '有记录缺失或多出',
  rewritten: '整条记录链被重写过',
  state: '档案现状与记录对不上',
};

/** What the examination of one file found. */
export function foundText({ events, linked, unwitnessed, broken }: Verification): string {
  if (broken) return `第 ${broken.revision} 条记录：${faultText[broken.fault]}。`;
  if (linked === 0)
    return `共 ${events} 条记录。这份档案还没有记录链，下一次办理时自动建立，此前的改动无法核对。`;
  if (unwitnessed > 0)
    return `共 ${events} 条记录，逐条核对一致。前 ${unwitnessed} 条早于记录链，从建链起才受保护。`;
  return `共 ${events} 条记录，从第一条起逐条核对一致。`;
}

/** What a night's check found. */
export function nightText({ checked, unlinked, broken, erased }: NightCheck): string {
  const gone = erased > 0 ? `；保存期满，清除个人信息 ${erased} 份` : '';
  const old = unlinked > 0 ? `，其中 ${unlinked} 份尚无记录链` : '';
  return `抽查 ${checked} 份${old}，${broken > 0 ? `${broken} 份对不上` : '全部一致'}${gone}`;
}

/** How far the change to a new key is, and what the operator may do then (§5.2). */
export const keyChangeText = ({ done, documents }: KeyChange): string =>
  done
    ? `联系方式已全部换用新密钥（${documents} 份），旧密钥可以撤下了。`
    : `正在换用新密钥，已换 ${documents} 份，每天凌晨接着换。旧密钥请先保留。`;
