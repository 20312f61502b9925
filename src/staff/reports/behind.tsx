import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { Category } from '../../../types/complaint';
import type { ReportDetail, ReportedVoice } from '../../../types/reports';
import type { WorkShare } from '../../../types/work';
import { Badge } from '../../components';
import { categoryText, clockText, exactText, tagText } from '../../text';
import { dayText } from '../../text/days';
import { sharesText } from '../../text/explanation';
import { improvementTitle, ruleText, seenText, subjectText } from '../../text/weak-points';
import { AgeChart } from '../insight/charts';
import { Item, Part } from './part';

const kindOf = (category: Category | null): string => (category ? categoryText[category] : '待分类');

const toComplaint = (id: string) => () => void Taro.navigateTo({ url: `/pages/complaint/index?id=${id}` });

const shareText = (name: string, { part, whole }: WorkShare): string =>
  whole > 0 ? `${name} ${part}/${whole}` : '';

const said = ({ tags, text, byStaff }: ReportedVoice): string =>
  [tags.map((tag) => tagText[tag]).join('、'), text, byStaff && '（工作人员代记）']
    .filter(Boolean)
    .join(' · ');

/** What stands behind the numbers: weak points, what ran out in whose hands, why, and what the dissatisfied said (§3.7.2). */
export function Behind({ detail }: { detail: ReportDetail }) {
  const { points, breaches, causes, voices, improvements, people, ages } = detail;
  return (
    <View className="insight__charts">
      <Part title="薄弱点" none="期末没有发现薄弱点。">
        {points.map((point) => (
          <Item
            key={point.key}
            title={subjectText(point)}
            aside={point.fresh ? <Badge tone="promise">新</Badge> : undefined}
            text={`${ruleText[point.rule]}：${seenText(point)}`}
          />
        ))}
      </Part>
      <Part title="超时的投诉" none="期内没有时限超时。" more="只列最近的 30 次；编号点开是那件投诉。">
        {breaches.map(({ id, no, category, clock, dueAt, shares }) => (
          <Item
            key={`${id}-${clock}-${dueAt}`}
            title={`${clockText[clock]} · ${kindOf(category)}`}
            text={`${no}，应于 ${exactText(dueAt)} 前完成。${sharesText(shares)}`}
            onTap={toComplaint(id)}
          />
        ))}
      </Part>
      <Part title="不满意的原话" none="期内没有人评不满意。" more="遮盖了姓名、电话和房号，最近的 20 条。">
        {voices.map((voice) => (
          <Item
            key={`${voice.id}-${voice.at}`}
            title={kindOf(voice.category)}
            text={said(voice)}
            onTap={toComplaint(voice.id)}
          />
        ))}
      </Part>
      <Part title="主要原因" none="期内没有完成的调查。" more="完成调查最多的五类，各列最近三件。">
        {causes.map(({ category, cases, causes: found }) => (
          <Item
            key={category ?? 'none'}
            title={`${kindOf(category)} · ${cases} 件`}
            text={found.map(({ cause }) => cause).join('；')}
          />
        ))}
      </Part>
      <Part title="到期的改进" none="没有到期的改进。">
        {improvements.map(({ id, problem, about, measure, owner, dueOn, overdue }) => (
          <Item
            key={id}
            title={improvementTitle({ problem, about })}
            aside={overdue ? <Badge tone="danger">逾期</Badge> : undefined}
            text={`${measure}（${owner ? owner.name : '负责人已离职'}，${dayText(dueOn)}到期）`}
            onTap={() => void Taro.navigateTo({ url: `/staff/improvement/index?id=${id}` })}
          />
        ))}
      </Part>
      <Part title="工作量" none="期内没有人办理投诉。" more="在办是生成时的件数；其余写“其中/全部”。">
        {people.map(({ id, name, open, resolved, onTime, content, redone }) => (
          <Item
            key={id ?? name}
            title={`${name}：在办 ${open} 件，办出结果 ${resolved} 件`}
            text={[shareText('按时', onTime), shareText('满意', content), shareText('重办', redone)]
              .filter(Boolean)
              .join(' · ')}
          />
        ))}
      </Part>
      <AgeChart
        ages={ages}
        definition="报告生成时还没有归档、不予受理、撤回或最终答复的件，从收到之日起的天数。"
      />
    </View>
  );
}
