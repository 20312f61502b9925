import type { ErrorCode } from '../../types/errors';

/** Each refusal and problem in plain words: what happened, and what can be done now (DESIGN.md section 3). */
export const errorText = {
  NOT_NOW: '现在这一步还不能做，或者已经做过了。请下拉刷新，看看最新进展。',
  NOT_YOURS: '这一步要由别的岗位来办。如果需要您办，请让主管转交给您。',
  FOUR_EYES: '提出的人和审核的人不能是同一个人。请交给另一位主管或项目经理办理。',
  CONFLICT_OF_INTEREST: '被投诉的人不能经手这件投诉。请换一位没有牵连的同事。',
  KIND_CHANGED: '选的细类刚被改过，现在没有了。请重新选一个，或不选。',
  HANDLER_UNAVAILABLE: '现在不能接手（不在岗，或不适合）。请另选一位在岗的同事。',
  REQUEST_PENDING: '已经有一项申请在等答复。等它有了结果，再提新的申请。',
  NO_REQUEST: '没有在等答复的申请，可能别人已经处理了。请下拉刷新看看。',
  MANAGER_NEEDED: '这一步要项目经理来定。请联系项目经理办理。',
  TOO_EARLY: '时间还没到。请看页面上的承诺时间，到时候再试。',
  TOO_LATE: '已经过了可以办理的时间。如果问题还在，可以重新提交一件投诉。',
  ONCE_ONLY: '这一步只能做一次，已经做过了。您可以用“补充说明”继续告诉我们。',
  MEASURES_OPEN: '方案里还有措施没完成。请先把措施打勾，或写明不做的原因。',
  TASKS_OPEN: '还有协办任务没完成。请先请协办的同事交回结果。',
  EVIDENCE_MISSING: '没有照片，也没写明为什么没有。请拍一张照片，或写一句原因。',
  REASON_MISSING: '还不知道您哪里不满意。请点选一个原因，或者写一句话。',
  URGENT_ACTION_MISSING: '紧急投诉要先登记现场的应急处置。请先登记紧急处置，再往下走。',
  EXPLANATION_PLAN_NEEDED: '查下来不属实，方案应是“解释说明”类。请把方案类型改成“解释说明”。',
  PHONE_REVISIT_NEEDED: '本小区规定这类投诉要电话回访，请把回访方式改成“电话回访”。',
  PLAN_TIMES:
    '时间对不上。请检查：方案不早于现在、措施都在起止之间；延期要晚于原定时间；暂停最多 15 天；上门时间要在以后的 60 天里。',
  VISIT_BY_PHONE: '这位住户没有用小程序。请先打电话约好，只填约定的那一个时间。',
  ATTEMPTS_MISSING: '联系的次数还不够。要在两天里至少联系三次，才能按“未答复”归档。',
  NOT_MERGEABLE: '这两件不能并在一起。要同一类、同一地点、还在处理中的投诉才能并案。',
  SEALED: '投诉人的身份是密封的。只有项目经理写明原因后才能打开。',
  CLOSED: '这件投诉已经办结封存，不能再改。如果问题又出现，请重新提交一件投诉。',
  INVALID_INPUT: '有的地方还没填好。请看标红的地方，改好再提交。',
  NOT_SIGNED_IN: '登录已经失效。请重新进入小程序，填的内容会保留。',
  NOT_FOUND: '没有找到这件投诉。请核对编号，或回到列表重新打开。',
  NOT_ALLOWED: '您不能看或不能做这件事。如有疑问，请打客服电话。',
  CHANGED: '就在刚才，别人更新了这件投诉。已经载入最新内容，您填的都还在，请看一眼再提交。',
  TAKEN: '晚了一步：这件已有同事接手，或不再抢单。您不用再办。',
  KEY_REUSED: '这份内容已经提交过，后来又改了。请返回列表看看提交的结果；要再说几句，用“补充说明”。',
  TOO_MANY: '操作太频繁了。请过一会儿再试，填的内容会保留。',
  REVEALS_USED_UP: '今天查看联系方式的次数已用完，明天恢复。急用请联系主管或项目经理。',
  ENTRIES_USED_UP: '今天能提交的次数用完了，明天恢复。有人身危险不受限制；急事请打客服电话，电话不受限制。',
  CONSENT_NEEDED: '这一步要先同意个人信息告知（可能有了新版本）。填的内容都还在，同意后再提交。',
  NOT_OPEN: '这个小区还在筹备，暂时不能提交。有急事请打小区的 24 小时电话。',
  UNAVAILABLE: '网络不通，没有送到。填的内容已保存在手机上，网络好了再点一次就行。',
} satisfies Record<ErrorCode, string>;

/** What is wrong when a page itself asks for what cannot be: no form was filled in, an address is. */
export const brokenLinkText = '这里打不开：链接不完整。请返回上一页，从列表里重新打开。';
