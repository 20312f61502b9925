import { View } from '@tarojs/components';
import type { Choice, Questionnaire } from '../../../types/questionnaire';
import { cloud } from '../../cloud';
import { Card, Chips, Empty, Problem, Screen, Skeleton } from '../../components';
import { useAction } from '../../hooks/use-action';
import { useLoad } from '../../hooks/use-load';
import { exactText } from '../../text';
import { questionText } from '../questionnaire-words';

type One = Questionnaire['questions'][number];

interface OneQuestionProps {
  id: string;
  one: One;
  onAnswered: (questionnaire: Questionnaire) => void;
}

/** One question: a tap is the answer. */
function OneQuestion({ id, one: { question, choice }, onAnswered }: OneQuestionProps) {
  const { asks, good, middling, bad } = questionText[question];
  const answering = useAction(
    (chosen: Choice) => cloud.insight.answerQuestion({ id, question, choice: chosen }),
    onAnswered,
  );
  return (
    <Card>
      <Chips<Choice>
        id={question}
        label={asks}
        options={[
          { value: 'good', label: good },
          { value: 'middling', label: middling },
          { value: 'bad', label: bad },
        ]}
        value={choice}
        onChange={(chosen) => void answering.run(chosen)}
      />
      {answering.failure ? <Problem failure={answering.failure} /> : null}
      <View className="text text--tiny text--soft">
        {answering.busy ? '正在记下…' : choice ? '已记下，可以改' : ''}
      </View>
    </Card>
  );
}

function Questions({
  questionnaire,
  onAnswered,
}: {
  questionnaire: Questionnaire;
  onAnswered: OneQuestionProps['onAnswered'];
}) {
  const { id, asked, until, questions } = questionnaire;
  const all = questions.every(({ choice }) => choice);
  return (
    <>
      <Card tone="tint">
        <View className="text text--small">
          {asked === 'resident'
            ? '您上个季度有投诉办结。点一下就是回答，不答也没关系。只看总数，不记名；九十天内不会再问您。'
            : '关于上个季度办投诉的流程。点一下就是回答，不答也没关系。只看总数，不记名。'}
        </View>
        <View className="text text--tiny text--soft">{exactText(until)} 前可以回答和修改</View>
      </Card>
      {questions.map((one) => (
        <OneQuestion key={one.question} id={id} one={one} onAnswered={onAnswered} />
      ))}
      {all ? <Card tone="tint" title="都答完了，谢谢您" /> : null}
    </>
  );
}

/** The three questions of a quarter on one screen (§6): a tap is recorded, opening the page records nothing. */
export default function QuestionnairePage() {
  const { data, failure, reload, replace } = useLoad(() => cloud.insight.questionnaire({}));
  return (
    <Screen title="三个小问题">
      {failure ? <Problem failure={failure} retry={() => void reload()} /> : null}
      {!data && !failure ? <Skeleton /> : null}
      {data && !data.questionnaire ? (
        <Empty title="现在没有要问您的" hint="每个季度抽签问几位住户和工作人员，过了时间就收起来了。" />
      ) : null}
      {data?.questionnaire ? (
        <Questions
          questionnaire={data.questionnaire}
          onAnswered={(questionnaire) => replace({ questionnaire })}
        />
      ) : null}
    </Screen>
  );
}
