import type { ErrorCode } from '../../types/errors';

interface ErrorWording {
  /** What happened. */
  what: string;
  /** What can be done now. */
  next: string;
}

/** Each refusal and problem in plain words, with the way on (DESIGN.md section 3). */
export const errorText = {
  NOT_NOW: { what: '现在这一步还不能做，或者已经做过了', next: '请下拉刷新，看看最新进展。' },
  NOT_YOURS: { what: '这一步要由别的岗位来办', next: '如果需要您办，请让主管转交给您。' },
  FOUR_EYES: { what: '提出的人和审核的人不能是同一个人', next: '请交给另一位主管或项目经理办理。' },
  CONFLICT_OF_INTEREST: { what: '被投诉的人不能经手这件投诉', next: '请换一位没有牵连的同事。' },
  HANDLER_UNAVAILABLE: { what: '这位同事现在不能接手（不在岗，或不适合）', next: '请另选一位在岗的同事。' },
  REQUEST_PENDING: { what: '已经有一项申请在等答复', next: '等它有了结果，再提新的申请。' },
  NO_REQUEST: { what: '没有在等答复的申请，可能别人已经处理了', next: '请下拉刷新看看。' },
  MANAGER_NEEDED: { what: '这一步要项目经理来定', next: '请联系项目经理办理。' },
  TOO_EARLY: { what: '时间还没到', next: '请看页面上的承诺时间，到时候再试。' },
  TOO_LATE: { what: '已经过了可以办理的时间', next: '如果问题还在，可以重新提交一件投诉。' },
  ONCE_ONLY: { what: '这一步只能做一次，已经做过了', next: '您可以用“补充说明”继续告诉我们。' },
  MEASURES_OPEN: { what: '方案里还有措施没完成', next: '请先把措施打勾，或写明不做的原因。' },
  TASKS_OPEN: { what: '还有协办任务没完成', next: '请先请协办的同事交回结果。' },
  EVIDENCE_MISSING: { what: '没有照片，也没写明为什么没有', next: '请拍一张照片，或写一句原因。' },
  REASON_MISSING: { what: '还不知道您哪里不满意', next: '请点选一个原因，或者写一句话。' },
  URGENT_ACTION_MISSING: { what: '紧急投诉要先登记现场的应急处置', next: '请先登记紧急处置，再往下走。' },
  EXPLANATION_PLAN_NEEDED: {
    what: '查下来不属实，方案应是“解释说明”类',
    next: '请把方案类型改成“解释说明”。',
  },
  PLAN_TIMES: { what: '方案的时间前后对不上', next: '请检查：开始不早于现在，每项措施都在起止时间之内。' },
  ATTEMPTS_MISSING: { what: '联系的次数还不够', next: '要在两天里至少联系三次，才能按“未答复”归档。' },
  NOT_MERGEABLE: { what: '这两件不能并在一起', next: '要同一类、同一地点、还在处理中的投诉才能并案。' },
  SEALED: { what: '投诉人的身份是密封的', next: '只有项目经理写明原因后才能打开。' },
  CLOSED: { what: '这件投诉已经办结封存，不能再改', next: '如果问题又出现，请重新提交一件投诉。' },
  INVALID_INPUT: { what: '有的地方还没填好', next: '请看标红的地方，改好再提交。' },
  NOT_SIGNED_IN: { what: '登录已经失效', next: '请重新进入小程序，填的内容会保留。' },
  NOT_FOUND: { what: '没有找到这件投诉', next: '请核对编号，或回到列表重新打开。' },
  NOT_ALLOWED: { what: '您不能看或不能做这件事', next: '如有疑问，请打客服电话。' },
  CHANGED: { what: '就在刚才，别人更新了这件投诉', next: '已经载入最新内容，您填的都还在，请看一眼再提交。' },
  KEY_REUSED: {
    what: '这份内容已经提交过，后来又改了',
    next: '请返回列表看看提交的结果；要再说几句，用“补充说明”。',
  },
  TOO_MANY: { what: '操作太频繁了', next: '请过一会儿再试，填的内容会保留。' },
  UNAVAILABLE: { what: '网络不通，没有送到', next: '填的内容已保存在手机上，网络好了再点一次就行。' },
} satisfies Record<ErrorCode, ErrorWording>;
