import type { EventName } from '../../../types/events';
import type { TimelineEntry } from '../../../types/timeline';
import { assessmentText, kindText, severityText } from '../categories';
import { assignmentText, declineReasonText, requestText } from '../choices';
import { exactText } from '../times';
import { doer, labelled, lines, type Teller } from './sentence';

/** How grave it is; for staff with what was ticked and what the rule gave (§3.2.1). */
const severityLines = ({ severity, byRule, ticked = [] }: TimelineEntry) =>
  lines(
    labelled(
      '程度',
      severity && severityText[severity] + (byRule ? `（按评估为${severityText[byRule]}）` : ''),
    ),
    labelled('评估', ticked.map((box) => assessmentText[box]).join('、')),
  );

/** Reception, classification, requests and files that belong together (§3.1, §3.2, B9). */
export const reception = {
  filed: (entry, viewer) => ({
    title: `${doer(entry, viewer)}提交了投诉`,
    body: entry.text,
  }),
  seen: () => ({ title: '已看到这件紧急投诉' }),
  accepted: (entry, viewer) => ({
    title: entry.staff
      ? `${viewer === 'staff' && entry.by.role === 'handler' ? '抢单' : '已'}受理，由${entry.staff.title} ${entry.staff.name}负责`
      : '已受理',
    body: lines(
      labelled('类别', entry.category && kindText(entry)),
      severityLines(entry),
      labelled(
        '系统自动分派',
        entry.assignment?.map((reason) => assignmentText[reason]).join('、') || undefined,
      ),
      entry.text,
    ),
    tone: 'good',
  }),
  offered: (entry) => ({
    title: '放出抢单',
    body: lines(labelled('可抢', entry.text), labelled('到', entry.dueAt && exactText(entry.dueAt))),
    tone: 'internal',
  }),
  offerLapsed: () => ({ title: '没有人抢单', tone: 'internal' }),
  assignmentFailed: (entry) => ({
    title: '没有可以自动分派的人，请安排负责人',
    body: labelled('类别', entry.category && kindText(entry)),
    tone: 'internal',
  }),
  reclassified: (entry) => ({
    title: entry.category ? `改为“${kindText(entry)}”类` : '调整了分类',
    body: lines(severityLines(entry), labelled('原因', entry.text)),
  }),
  corrected: (entry) => ({ title: '更正了位置', body: entry.text }),
  infoRequested: (entry, viewer) => ({
    title: viewer === 'own' ? '请您补充情况' : '请住户补充情况',
    body: entry.questions?.map((question, index) => `${index + 1}. ${question}`).join('\n'),
    tone: 'warn',
  }),
  infoSupplied: (entry, viewer) => ({
    title: `${doer(entry, viewer)}补充了情况`,
    body: entry.text,
  }),
  supplemented: (entry, viewer) => ({
    title: entry.by.role === 'resident' ? `${doer(entry, viewer)}补充说明` : '工作人员补充说明',
    body: entry.text,
  }),
  staffNamed: (entry) => ({
    title: entry.staff ? `登记被投诉人员：${entry.staff.name}` : '登记了被投诉人员',
    body: labelled('原因', entry.text),
    tone: 'internal',
  }),
  requested: (entry) => ({
    title: `申请${entry.request ? requestText[entry.request] : ''}`,
    body: lines(
      labelled('依据', entry.declineReason && declineReasonText[entry.declineReason]),
      labelled('到', entry.dueAt && exactText(entry.dueAt)),
      entry.text,
      labelled('可以找', entry.extra),
    ),
  }),
  granted: (entry) => ({
    title: `同意${entry.request ? requestText[entry.request] : '申请'}`,
    body: entry.text,
    tone: 'good',
  }),
  denied: (entry) => ({
    title: `不同意${entry.request ? requestText[entry.request] : '申请'}`,
    body: labelled('原因', entry.text),
    tone: 'warn',
  }),
  declined: (entry) => ({
    title: entry.declineReason ? `不予受理：${declineReasonText[entry.declineReason]}` : '不予受理',
    body: lines(entry.text, labelled('可以找', entry.extra)),
    tone: 'warn',
  }),
  appealed: (entry, viewer) => ({
    title: `${doer(entry, viewer)}提出申诉，由项目经理重新审核`,
    body: entry.text,
    tone: 'warn',
  }),
  merged: (entry, viewer) => ({
    title: viewer === 'own' ? '已与同类投诉一并处理，您的编号不变' : '并入同类投诉',
    body: entry.text,
  }),
  unmerged: (entry, viewer) => ({
    title: viewer === 'own' ? '改为单独处理您的投诉' : '取消并案，单独处理',
    body: entry.text,
  }),
  followerAdded: (_, viewer) => ({
    title: viewer === 'own' ? '又有住户反映同一问题' : '有投诉并入本案',
  }),
  followerDropped: () => ({ title: '有投诉改为单独处理' }),
  mainMoved: ({ undrawn }, viewer) => ({
    title: viewer === 'own' ? '一并处理的投诉有了新进展' : '主案有新进展',
    body: undrawn && '附议抽样回访没有抽到，不再回访',
  }),
  promoted: (_, viewer) => ({
    title: viewer === 'own' ? '您的投诉改由专人接着处理' : '原主案结束，本案成为主案',
  }),
} satisfies Partial<Record<EventName, Teller>>;
