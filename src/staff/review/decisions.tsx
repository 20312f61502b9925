import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import type { ReviewDecision } from '../../../types/reviews';
import { confirmed } from '../../cloud/confirm';
import { Button, Card, Line } from '../../components';
import { useDraft } from '../../hooks/use-draft';
import { dayText } from '../../text/days';
import { Trouble } from '../parts/admin-trouble';
import { improvementStateText } from '../parts/improvement-words';
import { DecisionForm } from './decision-form';
import { type Reviewing, useStep } from './use-step';

const nothing = {};

function One({ decision, ...reviewing }: Reviewing & { decision: ReviewDecision }) {
  const { decision: number, text, owner, dueOn, improvement } = decision;
  const { key, clear } = useDraft(`review-${reviewing.view.month}-strike-${number}`, nothing);
  const striking = useStep(reviewing, clear);
  const strike = async () => {
    const question = {
      title: '撤掉这项决定？',
      body: '记录里会留下是谁、什么时候撤掉的。',
      yes: '撤掉',
      danger: true,
    };
    if (await confirmed(question)) void striking.run(key, { name: 'strike', decision: number });
  };
  return (
    <View className="report__item">
      <View className="text text--lines">
        {number}. {text}
      </View>
      <Line name="负责人">{owner ? `${owner.title} ${owner.name}` : '已离职'}</Line>
      <Line name="完成日">{dayText(dueOn)}</Line>
      {improvement && (
        <Line name="改进事项">
          {improvement.no} · {improvementStateText[improvement.state]}
        </Line>
      )}
      <View className="row row--wrap">
        {improvement && (
          <Button
            small
            tone="plain"
            onTap={() => void Taro.navigateTo({ url: `/staff/improvement/index?id=${improvement.id}` })}
          >
            看改进
          </Button>
        )}
        {!improvement && (
          <Button
            small
            tone="plain"
            onTap={() =>
              void Taro.navigateTo({
                url: `/staff/improve/index?month=${reviewing.view.month}&decision=${number}`,
              })
            }
          >
            立为改进
          </Button>
        )}
        {reviewing.view.steps.includes('strike') && (
          <Button small tone="quiet" busy={striking.busy} onTap={() => void strike()}>
            撤掉
          </Button>
        )}
      </View>
      {striking.failure && <Trouble failure={striking.failure} retry={striking.again} />}
    </View>
  );
}

/** What was decided, and by whom it is done by when (§5.3). */
export function Decisions(reviewing: Reviewing) {
  const { decisions, steps } = reviewing.view;
  const [open, setOpen] = useState(false);
  const writes = steps.includes('decide');
  return (
    <Card title="决定" aside={decisions.length > 0 ? `${decisions.length} 项` : undefined}>
      {decisions.length === 0 && (
        <View className="text text--soft">{writes ? '还没有记下决定。' : '没有记下决定。'}</View>
      )}
      {decisions.map((decision) => (
        <One key={decision.decision} decision={decision} {...reviewing} />
      ))}
      {writes && !open && (
        <View className="row row--wrap card__actions">
          <Button small tone="plain" onTap={() => setOpen(true)}>
            记下一项决定
          </Button>
        </View>
      )}
      {writes && open && <DecisionForm {...reviewing} close={() => setOpen(false)} />}
    </Card>
  );
}
