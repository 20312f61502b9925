import { View } from '@tarojs/components';
import type { Period } from '../../../types/insight';
import type { Work, WorkShare } from '../../../types/work';
import { Badge, Card, Line } from '../../components';
import { type Way, Ways, wayTo } from '../insight/ways';
import { tapOn } from '../parts/behind';

const percent = (share: number): string => `${Math.round(share * 100)}%`;

type Verdict = WorkShare['verdict'];

/** How a share compares, where more of it is better. */
const better: Record<Verdict, { text: string; tone: 'quiet' | 'tint' | 'promise' }> = {
  tooFew: { text: '件数太少，不评价', tone: 'quiet' },
  above: { text: '好于同类', tone: 'tint' },
  usual: { text: '与同类相当', tone: 'quiet' },
  below: { text: '低于同类', tone: 'promise' },
};

/** The same where less of it is better. */
const worse = { ...better, above: better.below, below: better.above };

interface ShareLineProps {
  name: string;
  share: WorkShare;
  says?: typeof better;
  ways: readonly Way[];
}

function ShareLine({
  name,
  share: { part, whole, expected, low, high, verdict },
  says = better,
  ways,
}: ShareLineProps) {
  return (
    <View>
      <Line name={name}>{whole === 0 ? '期内没有' : `${percent(part / whole)}（${part} / ${whole}）`}</Line>
      {whole > 0 && (
        <View className="row row--wrap">
          <Badge tone={says[verdict].tone}>{says[verdict].text}</Badge>
          <View className="text text--tiny text--soft">
            {expected === null ? '' : `同类 ${percent(expected)}`}
            {low !== undefined && high !== undefined
              ? ` · 本人 95% 区间 ${percent(low)}–${percent(high)}`
              : ''}
          </View>
        </View>
      )}
      <Ways ways={ways} />
    </View>
  );
}

/** What somebody or a team did, each number with the way to the complaints behind it (§4, §5.3). */
export function WorkCard({ work, days }: { work: Work; days: Period }) {
  const { id, name, resolved, onTime, content, redone } = work;
  const whose = id ? `work:${id}` : `team:${name}`;
  const way = (what: string, words: string, count: number): Way[] =>
    wayTo(`看${words}的 ${count} 件次`, tapOn(`${whose}:${what}`, `${name}：${words}`, count, days));
  return (
    <Card title={name} aside={`处理完成 ${resolved} 件次`}>
      <View className="stack stack--tight">
        <Ways ways={way('asked', '处理完成', resolved)} />
        <ShareLine
          name="按时"
          share={onTime}
          ways={[...way('kept', '按时', onTime.part), ...way('late', '超时', onTime.whole - onTime.part)]}
        />
        <ShareLine
          name="住户满意"
          share={content}
          ways={[
            ...way('content', '满意', content.part),
            ...way('content-', '不满意', content.whole - content.part),
          ]}
        />
        <ShareLine name="重办" share={redone} says={worse} ways={way('redone', '重办', redone.part)} />
      </View>
    </Card>
  );
}
