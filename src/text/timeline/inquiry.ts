import type { EventName } from '../../../types/events';
import type { TimelineEntry } from '../../../types/timeline';
import { inquiryText, validityText } from '../choices';
import type { Viewer } from '../owners';
import { exactText, slotText } from '../times';
import { labelled, lines, type Teller } from './sentence';

const numbered = (what: string, numbers: number[] | undefined) =>
  numbers?.length ? `${what} ${numbers.map((number) => number + 1).join('、')}` : undefined;

const slotsText = ({ slots = [] }: TimelineEntry) => slots.map(slotText).join('\n') || undefined;
/** Which of the two sides of a visit. */
const side = ({ by }: TimelineEntry, viewer: Viewer) =>
  by.role === 'resident' ? (viewer === 'own' ? '您' : '住户') : '工作人员';

/** Investigation, plan, approval and work (§3.3, §3.4, §3.5). */
export const inquiry = {
  investigationStarted: (entry) => ({
    title: entry.inquiry ? `开始调查：${inquiryText[entry.inquiry]}` : '开始调查',
    body: lines(entry.text, entry.extra),
  }),
  findingAdded: (entry) => ({
    title: entry.inquiry ? inquiryText[entry.inquiry] : '调查记录',
    body: lines(entry.text, entry.extra),
  }),
  investigationCompleted: (entry) => ({
    title: entry.validity ? `调查完成：${validityText[entry.validity]}` : '调查完成',
    body: lines(entry.text, labelled('原因和责任', entry.extra)),
    tone: 'good',
  }),
  visitOffered: (entry) => ({
    title: entry.agreed ? '电话约好了上门时间' : '想约时间上门',
    body: lines(slotsText(entry), labelled('为了', entry.text)),
    tone: entry.agreed ? 'good' : 'public',
  }),
  visitPicked: (entry, viewer) => ({
    title: `${side(entry, viewer)}选定了上门时间`,
    body: lines(slotsText(entry), entry.text),
    tone: 'good',
  }),
  visitDeclined: (entry, viewer) => ({
    title: `${side(entry, viewer)}说这些时间都不合适`,
    body: entry.text,
  }),
  visitMoved: (entry, viewer) => ({
    title: `${side(entry, viewer)}要改上门时间`,
    body: lines(slotsText(entry), labelled('原因', entry.text)),
    tone: 'warn',
  }),
  visitCancelled: (entry, viewer) => ({
    title: `${side(entry, viewer)}取消了上门`,
    body: labelled('原因', entry.text),
    tone: 'warn',
  }),
  noted: (entry) => ({ title: '内部备注', body: entry.text, tone: 'internal' }),
  urgentActionTaken: (entry) => ({ title: '已做紧急处置', body: entry.text, tone: 'good' }),
  planSubmitted: (entry) => ({
    title: entry.planVersion ? `提交了处理方案（第 ${entry.planVersion} 版）` : '提交了处理方案',
    body: entry.text,
  }),
  planRecalled: (entry) => ({ title: '撤回了方案，重新修改', body: entry.text }),
  planRejected: (entry) => ({ title: '方案被退回', body: labelled('原因', entry.text), tone: 'warn' }),
  planCountersigned: (entry) => ({ title: '主管已同意，等项目经理批准', body: entry.text }),
  planApproved: (entry) => ({
    title: '处理方案已确定，马上开始处理',
    body: lines(
      entry.text,
      labelled('预计完成', entry.dueAt && exactText(entry.dueAt)),
      labelled('审批意见', entry.extra),
    ),
    tone: 'good',
  }),
  planRevised: (entry) => ({ title: '方案需要调整', body: labelled('原因', entry.text), tone: 'warn' }),
  progressReported: (entry) => ({
    title: '处理进展',
    body: lines(
      entry.text,
      numbered('完成措施', entry.doneMeasures),
      numbered('已看检查点', entry.doneCheckpoints),
      labelled('下次更新不晚于', entry.dueAt && exactText(entry.dueAt)),
    ),
  }),
  taskDelegated: (entry) => ({
    title: entry.staff ? `请${entry.staff.title} ${entry.staff.name}协办` : '请同事协办',
    body: entry.text,
  }),
  taskFinished: (entry) => ({ title: '协办完成', body: entry.text, tone: 'good' }),
  revisitsDrawn: ({ lot }) => ({
    title: '附议住户抽样回访',
    body: lot && `附议 ${lot.of} 户，抽到 ${lot.drawn} 户；自己投诉的住户都回访`,
    tone: 'internal',
  }),
  resolved: (entry, viewer) => ({
    title: viewer === 'own' ? '已处理，请您看看结果' : '处理完成',
    body: lines(entry.text, labelled('没有照片的原因', entry.extra)),
    tone: 'good',
  }),
} satisfies Partial<Record<EventName, Teller>>;
