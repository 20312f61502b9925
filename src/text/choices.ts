import type {
  ArchivePiece,
  DeclineReason,
  HoldKind,
  InquiryKind,
  RequestKind,
  Validity,
  Visibility,
} from '../../types/complaint';
import type { ContactPart, RevealPurpose } from '../../types/contact';
import type {
  ContactOutcome,
  DissatisfactionTag,
  RevisitOutcome,
  Satisfaction,
  Solved,
} from '../../types/feedback';
import type { ReceiptMethod } from '../../types/filing';
import type { DeskFilter } from '../../types/lists';
import type { AssignmentReason, CallTime } from '../../types/people';
import type { PlanKind, RevisitMethod } from '../../types/plan';
import type { PieceView } from '../../types/records';
import type { Viewer } from './owners';

/** What speaks for making somebody responsible (§3.2.2). */
export const assignmentText = {
  ofCategory: '负责这类投诉',
  ofTeam: '责任部门',
  ofBuilding: '负责这栋楼',
  ofBuildingTeam: '部门负责这栋楼',
  onShift: '当班',
  leastOpen: '在办最少',
} satisfies Record<AssignmentReason, string>;

/** When somebody prefers to be called (C1.16). */
export const callTimeText = {
  morning: '上午（9–12 点）',
  noon: '中午（12–14 点）',
  afternoon: '下午（14–18 点）',
  evening: '晚上（18–21 点）',
} satisfies Record<CallTime, string>;

/** Why a complaint is not taken up (B11). */
export const declineReasonText = {
  notPropertyMatter: '不属于物业职责',
  privateDispute: '私人之间的纠纷',
  duplicateOfClosed: '同一事项已经办结',
  insufficientInfo: '信息不足，联系不上',
  abusiveContent: '内容为辱骂，没有诉求',
  inCourt: '已进入诉讼或仲裁',
} satisfies Record<DeclineReason, string>;

/** How it was looked into (§3.3.1). */
export const inquiryText = {
  siteVisit: '现场查看',
  interview: '询问相关人员',
  records: '查阅记录或监控',
  phoneCheck: '电话核实',
} satisfies Record<InquiryKind, string>;

/** What the investigation found of the complaint (§3.2.1). */
export const validityText = {
  valid: '属实',
  partly: '部分属实',
  unfounded: '不属实',
  outOfScope: '不属于物业职责',
} satisfies Record<Validity, string>;

/** How somebody is asked again after a month (§3.7.1). */
export const revisitMethodText = {
  phone: '电话回访',
  visit: '上门回访',
  inApp: '小程序里回访',
} satisfies Record<RevisitMethod, string>;

/** What a plan is for (§3.4.1). */
export const planKindText = { remedy: '解决问题', explain: '解释说明' } satisfies Record<PlanKind, string>;

/** Whether the problem is gone (§3.6.1). */
export const solvedText = { fully: '完全解决', partly: '部分解决', not: '没有解决' } satisfies Record<
  Solved,
  string
>;

/** How the resident finds the result (§3.6.1). */
export const satisfactionText = {
  satisfied: '满意',
  mostly: '基本满意',
  dissatisfied: '不满意',
} satisfies Record<Satisfaction, string>;

/** What was not right (§3.6.2). */
export const tagText = {
  notSolved: '问题没解决',
  cameBack: '又出现了',
  tooSlow: '太慢',
  attitude: '态度不好',
  notAsPromised: '和承诺的不一样',
  noContact: '没人联系我',
  other: '其他',
} satisfies Record<DissatisfactionTag, string>;

/** How an attempt to contact somebody ended (§3.6.1). */
export const contactText = {
  reached: '联系上了',
  unreached: '没有联系上',
  wrongNumber: '号码不对',
  later: '约了稍后再打',
} satisfies Record<ContactOutcome, string>;

/** What a revisit found (§3.7.1). */
export const revisitText = {
  thorough: '没有再出现',
  recurred: '又出现了',
  partly: '好了一些，还没彻底',
  unreached: '没有联系上',
  declinedToAnswer: '住户不愿回答',
  movedOut: '已经搬走，不再回访',
} satisfies Record<RevisitOutcome, string>;

/** What stands still and for whom (B8). */
export const holdText = {
  waitingResident: { own: '等您补充情况', staff: '等住户补充情况' },
  waitingExternal: { own: '等配件或外单位', staff: '等配件或外单位' },
} satisfies Record<HoldKind, Record<Viewer, string>>;

/** What needs a second person's word (B2). */
export const requestText = {
  decline: '不予受理',
  transfer: '转交',
  extend: '延期',
  hold: '暂停计时',
  merge: '并案',
  dispute: '最终答复',
} satisfies Record<RequestKind, string>;

/** What an archived file lacks (§4). */
export const archivePieceText = {
  investigation: '调查记录',
  plan: '审批过的方案',
  resultPhotos: '处理结果的照片',
  contact: '和住户的联系',
  answer: '住户的评价',
  told: '没送达消息的电话告知',
  revisit: '回访记录',
} satisfies Record<ArchivePiece, string>;

/** How it is with a piece of the archive. */
export const pieceStateText = {
  there: '有',
  toCome: '还没到时候',
  missing: '缺',
  explained: '没有，已说明',
} satisfies Record<PieceView['state'], string>;

/** How the receipt reached somebody (§3.1.3). */
export const receiptMethodText = {
  inApp: '小程序里看到',
  toldByPhone: '电话里口头告知',
  smsText: '发短信',
  emailText: '回邮件',
  accountReply: '公众号回复',
  printed: '打印给本人',
  onScreen: '网站上当场显示',
} satisfies Record<ReceiptMethod, string>;

/** Who may read an entry (B12); the line is always shown on a composer (§3.3.2). */
export const visibilityText = {
  public: '业主可见',
  internal: '仅内部',
  sealed: '密封',
} satisfies Record<Visibility, string>;

/** For what somebody's contact is looked up (B12). */
export const purposeText = {
  contactTask: '联系住户',
  visit: '上门',
  verification: '核实情况',
  safety: '涉及安全',
} satisfies Record<RevealPurpose, string>;

/** What can be looked up of somebody by itself (§5.2). */
export const contactPartText = {
  name: '姓名',
  phone: '电话',
  email: '邮箱',
  room: '房号',
} satisfies Record<ContactPart, string>;

/** Several of them in a row. */
export const partsText = (parts: readonly ContactPart[]): string =>
  parts.map((part) => contactPartText[part]).join('、');

/** The desk's lists (§7). */
export const deskFilterText = {
  mine: '我的',
  offered: '可抢单',
  waiting: '等别人',
  today: '今天到期',
  overdue: '已超时',
  stale: '久未跟进',
  new: '待受理',
  approval: '待审批',
  contact: '待联系',
  revisit: '待回访',
  hard: '疑难件',
  open: '全部在办',
  closed: '已结束',
  incomplete: '档案不全',
} satisfies Record<DeskFilter, string>;
