import { View } from '@tarojs/components';
import { showFirstProblem } from '../../actions/form/first-problem';
import { confirmed } from '../../cloud/confirm';
import { Button, Card } from '../../components';
import { useDraft } from '../../hooks/use-draft';
import { Trouble } from '../parts/admin-trouble';
import { Missing } from './missing';
import { type Reviewing, useStep } from './use-step';
import { missingText, monthText } from './words';

const nothing = {};

/** The manager's signature, after a question: nothing changes from then on. What is missing is said here and beside each part. */
export function SignCard({ ask, ...reviewing }: Reviewing & { ask: () => void }) {
  const { view } = reviewing;
  const { key, clear } = useDraft(`review-${view.month}-sign`, nothing);
  const signing = useStep(reviewing, clear);
  if (!view.steps.includes('sign')) return null;
  const { missing, month, decisions } = view;
  const sign = async () => {
    if (missing.length > 0) {
      ask();
      showFirstProblem();
      return;
    }
    const question = {
      title: `签字，结束${monthText(month)}的评审？`,
      body: `${decisions.length === 0 ? '没有记下任何决定。' : ''}签字后原因、决定、总结和参加人都不能再改，只能补充说明。`,
      yes: '签字',
      danger: false,
    };
    if (await confirmed(question)) void signing.run(key, { name: 'sign' });
  };
  return (
    <Card title="签字">
      <View className="stack stack--tight">
        {missing.length === 0 ? (
          <View className="text">都齐了，可以签字。</View>
        ) : (
          missing.map((piece) => <Missing key={piece}>{missingText(view)[piece]}</Missing>)
        )}
        {signing.failure && <Trouble failure={signing.failure} retry={signing.again} />}
        <View className="row card__actions">
          <Button busy={signing.busy} onTap={() => void sign()}>
            签字
          </Button>
        </View>
      </View>
    </Card>
  );
}
