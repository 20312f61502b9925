import type { Stage } from '../../types/complaint';

interface StageWording {
  /** What the person who complained reads (B2, column 2). */
  own: string;
  /** What staff read. */
  staff: string;
  /** What happens next, said to the person who complained. */
  next: string;
}

/** Where a complaint stands, in the words of each side (B2). */
export const stageText = {
  submitted: {
    own: '已收到，待受理',
    staff: '待受理',
    next: '客服正在核对情况，会为您指定一位负责人。',
  },
  assigned: {
    own: '已受理，待调查',
    staff: '待调查',
    next: '负责人会在承诺的时间内开始调查。',
  },
  investigating: {
    own: '调查中',
    staff: '调查中',
    next: '负责人正在了解情况，有进展会告诉您。',
  },
  planning: {
    own: '方案制定中',
    staff: '待制定方案',
    next: '情况已经查清，负责人正在写处理方案。',
  },
  planReview: {
    own: '方案审批中',
    staff: '待审批',
    next: '方案已交主管审核，通过后马上动手处理。',
  },
  implementing: {
    own: '处理中',
    staff: '处理中',
    next: '正在按方案处理，会定期告诉您进展。',
  },
  resolved: {
    own: '已处理，请您评价',
    staff: '已处理，待联系',
    next: '请您看看问题解决了没有，给我们一个评价。',
  },
  reevaluating: {
    own: '重新评估中',
    staff: '待重新评估',
    next: '您不满意，主管会重新研究怎么处理，并告诉您结果。',
  },
  archived: {
    own: '已归档',
    staff: '已归档',
    next: '如果问题又出现了，可以点“又出现了”，我们接着处理。',
  },
  declined: {
    own: '不予受理',
    staff: '不予受理',
    next: '原因写在下面。您不认同的话，7 天内可以申诉一次。',
  },
  withdrawn: {
    own: '已撤回',
    staff: '已撤回',
    next: '24 小时内可以取消撤回，接着处理。',
  },
  merged: {
    own: '已并案',
    staff: '已并案',
    next: '同一问题已有人反映，合在一起处理，进展照样告诉您。',
  },
  disputed: {
    own: '已答复，未达成一致',
    staff: '已答复，未达成一致',
    next: '最终答复和其他反映途径写在下面。',
  },
} satisfies Record<Stage, StageWording>;
