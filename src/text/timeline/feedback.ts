import type { EventName } from '../../../types/events';
import type { TimelineEntry } from '../../../types/timeline';
import { contactText, holdText, revisitText, satisfactionText, solvedText, tagText } from '../choices';
import { exactText } from '../times';
import { doer, labelled, lines, type Teller } from './sentence';

const answer = ({ satisfaction, solved }: TimelineEntry) =>
  [satisfaction && satisfactionText[satisfaction], solved && solvedText[solved]].filter(Boolean).join('，');
const stars = ({ stars: given }: TimelineEntry) =>
  given ? `速度 ${given.speed} 星 · 态度 ${given.attitude} 星 · 结果 ${given.result} 星` : undefined;
const tags = (entry: TimelineEntry) => entry.tags?.map((tag) => tagText[tag]).join('、') || undefined;
const mood = ({ satisfaction, solved }: TimelineEntry) =>
  satisfaction === 'dissatisfied' || solved === 'not' ? ('warn' as const) : ('good' as const);

/** Feedback, the archive and what can happen at any time (§3.6, §3.7). */
export const feedback = {
  rated: (entry, viewer) => ({
    title: `${viewer === 'own' ? '您的评价' : '住户评价'}：${answer(entry)}`,
    body: lines(stars(entry), tags(entry), entry.text),
    tone: mood(entry),
  }),
  answerRecorded: (entry, viewer) => ({
    title:
      viewer === 'own' ? `工作人员记录您表示：${answer(entry)}` : `工作人员代记住户评价：${answer(entry)}`,
    body: lines(
      tags(entry),
      entry.text,
      labelled('原话', entry.extra),
      viewer === 'own' && '如果不符，7 天内可以点“评价处理结果”更正。',
    ),
    tone: mood(entry),
  }),
  contactLogged: (entry, viewer) => ({
    title: `${viewer === 'own' ? '联系您' : '联系住户'}：${entry.contact ? contactText[entry.contact] : ''}`,
    body: entry.text,
  }),
  archived: (entry, viewer) => ({
    title: viewer === 'own' ? '投诉已办结' : '已归档',
    body: lines(answer(entry), labelled('档案缺', entry.extra)),
    tone: 'good',
  }),
  reevaluationOpened: (entry, viewer) => ({
    title: viewer === 'own' ? '您还不满意，主管会重新研究' : '进入重新评估',
    body: lines(entry.text, labelled('答复不晚于', entry.dueAt && exactText(entry.dueAt))),
    tone: 'warn',
  }),
  reevaluationDecided: (entry) => ({
    title: entry.staff ? `重新处理，由${entry.staff.title} ${entry.staff.name}负责` : '主管决定重新处理',
    body: lines(entry.text, labelled('会议记录', entry.extra)),
  }),
  disputed: (entry) => ({
    title: '最终答复',
    body: lines(entry.text, labelled('您还可以', entry.extra)),
    tone: 'warn',
  }),
  reopened: (entry, viewer) => ({
    title: `${doer(entry, viewer)}说问题又出现了，重新打开`,
    body: entry.text,
    tone: 'warn',
  }),
  revisited: (entry) => ({
    title: `回访：${entry.outcome ? revisitText[entry.outcome] : ''}`,
    body: entry.text,
    tone: entry.outcome === 'thorough' ? 'good' : 'public',
  }),
  withdrawn: (entry, viewer) => ({
    title: `${doer(entry, viewer)}撤回了投诉`,
    body: entry.text,
  }),
  withdrawalUndone: (entry, viewer) => ({ title: `${doer(entry, viewer)}取消了撤回，接着处理` }),
  transferred: (entry) => ({
    title: entry.staff ? `负责人变更为${entry.staff.title} ${entry.staff.name}` : '负责人有变更',
    body: labelled('原因', entry.text),
  }),
  extended: (entry) => ({
    title: entry.dueAt ? `预计时间改为 ${exactText(entry.dueAt)}` : '预计时间有变更',
    body: labelled('原因', entry.text),
    tone: 'warn',
  }),
  urged: (entry, viewer) => ({
    title: `${doer(entry, viewer)}催了一次`,
    body: entry.text,
    tone: 'warn',
  }),
  holdStarted: (entry, viewer) => ({
    title: entry.hold ? `暂停：${holdText[entry.hold][viewer]}` : '暂停计时',
    body: lines(entry.text, labelled('到', entry.dueAt && exactText(entry.dueAt))),
  }),
  holdEnded: (entry) => ({ title: '恢复处理', body: entry.text }),
} satisfies Partial<Record<EventName, Teller>>;
