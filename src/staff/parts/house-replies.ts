import type { ReplyAction } from '../../../types/replies';

/** What the house says where a community has no words of its own for a step (§2.1). */
export const houseReplies = {
  requestInfo: ['一般在什么时间最明显？', '具体在哪个位置？方便的话拍张照片', '什么时候方便上门查看？'],
  proposeDecline: [
    '感谢您的反映。经核实，这件事不属于物业的职责范围，我们已为您找到负责的单位，联系方式见下。',
  ],
  submitPlan: ['我们已经查清原因，将按下面的时间处理。施工前一天会通知您，不便之处请谅解。'],
  rejectPlan: ['措施不够具体，请写清由谁在什么时候做什么', '完成时间太晚，请提前并说明理由'],
  takeUrgentAction: [
    '已断电并围挡，现场有人看守',
    '已关阀止水，通知受影响住户',
    '电梯已停运，被困人员已救出',
  ],
  reportProgress: ['配件已订购，到货后马上安装', '施工已开始，进展顺利', '已完成一半，预计按时完成'],
  askExtension: ['配件需要从厂家调货，到货后当天安装', '连续下雨无法施工，天晴后马上继续'],
  markResolved: ['已经处理好，现场检查没有再出现。请您看看，如有不满意请直接告诉我们。'],
  decideReevaluation: ['对不起，让您失望了。我们换人重新检查，会按承诺的时间给您答复。'],
  closeDisputed: ['您反映的问题我们已多次处理，调查和处理经过都在本件里。不能满足的部分和原因说明如下：'],
} satisfies Record<ReplyAction, readonly string[]>;

/** The steps as they are called where ready words are set. */
export const replyText = {
  requestInfo: '请住户补充',
  proposeDecline: '不予受理说明',
  submitPlan: '方案里告诉住户的话',
  rejectPlan: '退回方案的原因',
  takeUrgentAction: '紧急处置',
  reportProgress: '更新进展',
  askExtension: '延期原因',
  markResolved: '处理结果',
  decideReevaluation: '重新处理时对住户说的话',
  closeDisputed: '最终答复',
} satisfies Record<ReplyAction, string>;
