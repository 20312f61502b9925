import type { ShareView } from '../../../types/explanation';
import type { BreachCause, ReviewEntry, ReviewStepName, ReviewView } from '../../../types/reviews';
import { queueText } from '../../text/explanation';

/** A month as one would write it. */
export const monthText = (month: string): string => {
  const [year, number] = month.split('-').map(Number);
  return `${year}年${number}月`;
};

/** Why promised times run out (§5.3). */
export const causeText = {
  staffing: '人手不足',
  contractor: '外包单位延误',
  material: '缺配件材料',
  unreachable: '联系不上住户',
  unclearRule: '规定不清楚',
  system: '系统问题',
  other: '其他',
} satisfies Record<BreachCause, string>;

const didText = {
  explain: '写明超时原因',
  decide: '记下一项决定',
  strike: '撤掉一项决定',
  summarise: '写了总结',
  attend: '登记参加人',
  sign: '签字',
  append: '补充说明',
} satisfies Record<ReviewStepName, string>;

/** What an entry of the record says. */
export const entryText = ({ what, breaches, cause, decision }: ReviewEntry): string => {
  if (what === 'explain' && cause) return `${didText.explain}：${breaches} 次 · ${causeText[cause]}`;
  return decision === undefined ? didText[what] : `${didText[what]}（第 ${decision} 项）`;
};

/** What is still missing before the signature, in one sentence per piece. */
export const missingText = (view: Pick<ReviewView, 'breaches'>) => ({
  causes: `还有 ${view.breaches.filter(({ cause }) => !cause).length} 次超时没有写明原因`,
  summary: '还没有写总结',
  participants: '还没有登记参加人',
});

/** In whose hands most of a breached time went. */
export const holderText = ([share]: readonly ShareView[]): string => {
  if (!share) return '';
  return share.staff ? share.staff.name : queueText[share.kind];
};
