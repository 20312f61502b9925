import type { Stage } from '../../types/complaint';

/** Where a complaint stands, as the person who complained reads it (B2, column 2). */
export const stageText = {
  submitted: '已收到，待受理',
  assigned: '已受理，待调查',
  investigating: '调查中',
  planning: '方案制定中',
  planReview: '方案审批中',
  implementing: '处理中',
  resolved: '已处理，请您评价',
  reevaluating: '重新评估中',
  archived: '已归档',
  declined: '不予受理',
  withdrawn: '已撤回',
  merged: '已并案',
  disputed: '已答复，未达成一致',
} satisfies Record<Stage, string>;

/** Where a complaint stands, as staff read it: what is to be done. */
export const stageStaffText = {
  submitted: '待受理',
  assigned: '待调查',
  investigating: '调查中',
  planning: '待制定方案',
  planReview: '待审批',
  implementing: '处理中',
  resolved: '已处理，待联系',
  reevaluating: '待重新评估',
  archived: '已归档',
  declined: '不予受理',
  withdrawn: '已撤回',
  merged: '已并案',
  disputed: '已答复，未达成一致',
} satisfies Record<Stage, string>;

/** What happens next, said to the person who complained. */
export const stageNextText = {
  submitted: '客服正在核对情况，会为您指定一位负责人。',
  assigned: '负责人会在承诺的时间内开始调查。',
  investigating: '负责人正在了解情况，有进展会告诉您。',
  planning: '情况已经查清，负责人正在写处理方案。',
  planReview: '方案已交主管审核，通过后马上动手处理。',
  implementing: '正在按方案处理，会定期告诉您进展。',
  resolved: '请您看看问题解决了没有，给我们一个评价。',
  reevaluating: '您不满意，主管会重新研究怎么处理，并告诉您结果。',
  archived: '如果问题又出现了，可以点“又出现了”，我们接着处理。',
  declined: '原因写在下面。您不认同的话，7 天内可以申诉一次。',
  withdrawn: '24 小时内可以取消撤回，接着处理。',
  merged: '同一问题已有人反映，合在一起处理，进展照样告诉您。',
  disputed: '最终答复和其他反映途径写在下面。',
} satisfies Record<Stage, string>;

/** What is said instead once nothing opens the file again: the matter can be filed anew (§3.7.1). */
export const stageOverText = {
  archived: '这件已经结束。问题又出现了，可以在下面点“再次投诉”。',
  declined: '原因写在下面。情况有变化，可以再次投诉。',
  withdrawn: '这件已经撤回。问题还在，可以在下面点“再次投诉”。',
} satisfies Partial<Record<Stage, string>> as Partial<Record<Stage, string>>;
