import { View } from '@tarojs/components';
import Taro, { useRouter } from '@tarojs/taro';
import { useRef } from 'react';
import type { Rating } from '../../../types/feedback';
import type { ComplaintView } from '../../../types/views';
import { act, cloud, newKey, unavailable } from '../../cloud';
import { Button, Card, Empty, Problem, Screen, Skeleton } from '../../components';
import { useAction } from '../../hooks/use-action';
import { useDraft } from '../../hooks/use-draft';
import { useLoad } from '../../hooks/use-load';
import { picturesArrived } from '../../hooks/use-unsent-pictures';
import { noAnswer, ratingOf, type SurveyAnswer } from './answer';
import { Questions } from './questions';
import { Recorded } from './recorded';

/** A resident says how it was (§3.6.1). Opening the page records nothing; the answering tap records at once and can be changed. */
export default function SurveyPage() {
  const id = useRouter().params.id ?? '';
  const { data: view, failure, reload, replace } = useLoad(() => cloud.complaint.get({ id }));
  const draft = useDraft<SurveyAnswer>(`rate-${id}`, noAnswer);
  const intent = useRef({ said: '', key: '' });

  const sending = useAction(
    async (shown: ComplaintView, answer: Rating, whole: boolean) => {
      // An answering tap goes on record at once; what is saved as a whole waits for its pictures.
      if (whole && !(await picturesArrived())) return unavailable();
      const rating = (whole && ratingOf(draft.latest())) || answer;
      const said = JSON.stringify(rating);
      if (intent.current.said !== said) intent.current = { said, key: newKey() };
      return act(shown.id, shown.revision, intent.current.key, 'rate', rating);
    },
    (after) => replace(after),
  );

  const record = (answer: SurveyAnswer, whole: boolean) => {
    const rating = ratingOf(answer);
    if (view && rating) void sending.run(view, rating, whole);
  };
  const change = (part: Partial<SurveyAnswer>, records: boolean) => {
    draft.change(part);
    if (records) record({ ...draft.value, ...part }, false);
  };
  const toComplaint = () => void Taro.redirectTo({ url: `/pages/complaint/index?id=${id}` });

  if (!view)
    return (
      <Screen title="请您评价">
        {failure ? <Problem failure={failure} retry={reload} /> : <Skeleton />}
      </Screen>
    );
  if (!view.actions.includes('rate'))
    return (
      <Screen title="请您评价">
        {view.rating ? <Recorded rating={view.rating} /> : null}
        <Empty title={view.rating ? '评价已经记下' : '现在还不用评价'} hint="处理好以后，我们会请您评价。">
          <Button tone="plain" onTap={toComplaint}>
            查看投诉
          </Button>
        </Empty>
      </Screen>
    );
  return (
    <Screen
      title="请您评价"
      footer={
        <View className="footer__buttons">
          <Button tone="plain" onTap={toComplaint}>
            查看投诉
          </Button>
          <Button
            busy={sending.busy}
            disabled={!ratingOf(draft.value)}
            onTap={() => record(draft.value, true)}
          >
            {view.rating ? '保存修改' : '提交评价'}
          </Button>
        </View>
      }
    >
      {view.resolution ? (
        <Card title="处理结果" aside={view.no}>
          <View className="text text--lines">{view.resolution.result}</View>
        </Card>
      ) : null}
      {view.rating ? <Recorded rating={view.rating} /> : null}
      <Questions answer={draft.value} change={change} />
      {sending.failure ? (
        <Problem
          failure={sending.failure}
          retry={() => void reload().then(() => record(draft.value, true))}
        />
      ) : null}
    </Screen>
  );
}
