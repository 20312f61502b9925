import { View } from '@tarojs/components';
import type { QuestionnaireResult, QuestionResult } from '../../../types/questionnaire';
import { cloud } from '../../cloud';
import { Card, Empty, Line, Problem, Screen, Skeleton } from '../../components';
import { useLoad } from '../../hooks/use-load';
import { questionText } from '../../mine/questionnaire-words';
import { stuckText } from '../parts/stuck-field';

const groupText = { resident: '办结过投诉的住户', staff: '工作人员' } as const;

const countText = (count: number | null): string => (count === null ? '太少，不显示' : `${count}`);

function OneQuestion({ result }: { result: QuestionResult }) {
  const { asks, ...choices } = questionText[result.question];
  return (
    <View>
      <View className="text text--strong">{asks}</View>
      {(['good', 'middling', 'bad'] as const).map((choice) => (
        <Line key={choice} name={choices[choice]}>
          {countText(result[choice])}
        </Line>
      ))}
    </View>
  );
}

function Round({ round: { from, to, groups } }: { round: QuestionnaireResult }) {
  return (
    <>
      {groups.map(({ asked, sent, answered, questions }) => (
        <Card
          key={asked}
          title={`${groupText[asked]} · ${from.slice(0, 7)} 至 ${to.slice(0, 7)}`}
          aside={`问了 ${sent} 人，答了 ${answered ?? '不到 3'} 人`}
        >
          <View className="stack">
            {questions.map((result) => (
              <OneQuestion key={result.question} result={result} />
            ))}
          </View>
        </Card>
      ))}
    </>
  );
}

/** What residents and staff said of the procedure quarter by quarter, and where cases got stuck (§6). */
export default function QuestionnairesPage() {
  const { data, failure, reload } = useLoad(() => cloud.insight.questionnaireResults({}));
  return (
    <Screen title="季度问卷">
      <Card tone="tint">
        <View className="text text--small">
          每个季度抽签问上季度办结过投诉的住户，也问工作人员，各三个问题，九十天内不重复问同一个人。少于 3
          人的数字不显示，免得看出是谁。
        </View>
      </Card>
      {failure && <Problem failure={failure} retry={() => void reload()} />}
      {!data && !failure && <Skeleton />}
      {data && data.stuck.length > 0 && (
        <Card title="流程哪里卡住了" aside="近 90 天，办结和回访时随手点的">
          {data.stuck.map(({ at, count }) => (
            <Line key={at} name={stuckText[at]}>
              {count} 次
            </Line>
          ))}
        </Card>
      )}
      {data?.rounds.length === 0 && (
        <Empty title="还没有问过" hint="每季度的第一天早上，上季度有投诉办结的就会问。" />
      )}
      {data?.rounds.map((round) => (
        <Round key={round.from} round={round} />
      ))}
    </Screen>
  );
}
