import { clockText, exactText, tagText } from '../../../src/text';
import { dayText } from '../../../src/text/days';
import { sharesText } from '../../../src/text/explanation';
import { ageText } from '../../../src/text/figures';
import { improvementTitle, ruleText, seenText, subjectText } from '../../../src/text/weak-points';
import type { ReportDetail } from '../../../types/reports';
import type { WorkShare } from '../../../types/work';
import { countedSection, kindOf, type Section } from './section';

const shareText = ({ part, whole }: WorkShare): string => (whole > 0 ? `${part} / ${whole}` : '');

/** What stands behind the figures, part by part. */
export const behindOf = (detail: ReportDetail): Section[] => [
  {
    title: '薄弱点',
    definition: '期末那一天按各条规则找出的薄弱点；“新”是上一份报告里没有的。',
    columns: [
      ['', 5],
      ['规则', 16],
      ['什么', 28],
      ['看到的', 44],
    ],
    rows: detail.points.map((point) => [
      point.fresh ? '新' : '',
      ruleText[point.rule],
      subjectText(point),
      seenText(point),
    ]),
  },
  {
    title: '超时的投诉',
    definition: '期内超时的时限，最近的 30 次，和这段时间投诉在谁那里；不列您不能看的投诉。',
    columns: [
      ['编号', 21],
      ['类别', 11],
      ['时限', 14],
      ['应完成', 18],
      ['时间用在', 36],
    ],
    rows: detail.breaches.map(({ no, category, clock, dueAt, shares }) => [
      no,
      kindOf(category),
      clockText[clock],
      exactText(dueAt),
      sharesText(shares),
    ]),
  },
  {
    title: '主要原因',
    definition: '期内完成调查最多的五类，各列最近三件查明的原因；遮盖了姓名、电话和房号。',
    columns: [
      ['类别', 11],
      ['件数', 8],
      ['编号', 21],
      ['查明的原因', 50],
    ],
    rows: detail.causes.flatMap(({ category, cases, causes }) =>
      causes.map(({ no, cause }, index) => [
        index === 0 ? kindOf(category) : '',
        index === 0 ? cases : undefined,
        no,
        cause,
      ]),
    ),
  },
  {
    title: '工作量',
    definition: '在办是报告生成时的件数，其余是期内的；按时、满意和重办各写“其中 / 全部”。',
    columns: [
      ['姓名', 12],
      ['在办', 8],
      ['办出结果', 10],
      ['按时', 12],
      ['满意', 12],
      ['重办', 12],
    ],
    rows: detail.people.map(({ name, open, resolved, onTime, content, redone }) => [
      name,
      open,
      resolved,
      shareText(onTime),
      shareText(content),
      shareText(redone),
    ]),
  },
  countedSection(
    '未办结库龄',
    '报告生成时还没有归档、不予受理、撤回或最终答复的件，从收到之日起的天数。',
    detail.ages.map(({ upTo, count }, index) => ({
      name: ageText(detail.ages[index - 1]?.upTo ?? null, upTo),
      count,
    })),
  ),
  {
    title: '到期的改进',
    definition: '期末以后 31 天内到期的和已经逾期的改进。',
    columns: [
      ['针对', 28],
      ['措施', 44],
      ['负责', 14],
      ['到期', 15],
    ],
    rows: detail.improvements.map(({ problem, about, measure, owner, dueOn, overdue }) => [
      improvementTitle({ problem, about }),
      measure,
      owner ? `${owner.title} ${owner.name}` : '已离职',
      `${dayText(dueOn)}${overdue ? '（逾期）' : ''}`,
    ]),
  },
  {
    title: '不满意的原话',
    definition: '期内评了不满意、没有改评的，最近的 20 条；遮盖了姓名、电话和房号，不列您不能看的投诉。',
    columns: [
      ['编号', 21],
      ['类别', 11],
      ['原因', 20],
      ['原话', 60],
    ],
    rows: detail.voices.map(({ no, category, tags, text, byStaff }) => [
      no,
      kindOf(category),
      tags.map((tag) => tagText[tag]).join('、'),
      `${text}${byStaff ? '（工作人员代记）' : ''}`,
    ]),
  },
];
