import { View } from '@tarojs/components';
import Taro, { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import type { ImprovementView, StepName } from '../../../types/improvements';
import { cloud, now } from '../../cloud';
import { Badge, Button, Card, Line, Problem, Screen, Skeleton } from '../../components';
import { useLoad } from '../../hooks/use-load';
import { whenText } from '../../text';
import { dayText } from '../../text/days';
import { differenceText } from '../changes/said';
import { changeText } from '../parts/admin-words';
import {
  effectText,
  improvementStateText,
  improvementStepText,
  indicatorText,
  verdictText,
} from '../parts/improvement-words';
import '../parts/parts.scss';
import { Ground } from './ground';
import { StepForm } from './step-form';

function EffectCard({ view: { effect, verdict, doneOn, point, measured } }: { view: ImprovementView }) {
  if (!effect) return null;
  const { per, before, after } = effect;
  const unit = per === 'day' ? '天' : '次';
  const side = ({ count, among }: typeof before) =>
    per === 'day' ? `${among} 天里 ${count} ${point ? '件' : '次'}` : `${among} 次里 ${count} 次`;
  return (
    <Card title="效果" aside={verdict && <Badge>{verdictText[verdict]}</Badge>}>
      <View className="stack stack--tight">
        {measured && <Line name="看的是">{indicatorText(measured)}</Line>}
        {point?.rule === 'clock' && <Line name="看的是">时限超时</Line>}
        <Line name={`之前（${dayText(before.from)}起）`}>{side(before)}</Line>
        <Line name={`之后（${dayText(after.from)}起）`}>{side(after)}</Line>
        <View className="text">{effectText(effect)}</View>
        <View className="text text--tiny text--soft">
          按每{unit}的发生率相比，取提出前 84 天和做完后最多 84
          天；区间是给定总件数的精确区间（Clopper–Pearson）。
          改进往往在最差的时候提出，数字回落有一部分只是自然起伏，请结合实际判断。
          {!verdict && doneOn ? '数字还在积累。' : ''}
        </View>
      </View>
    </Card>
  );
}

function History({ view: { history } }: { view: ImprovementView }) {
  const at = now().toISOString();
  return (
    <Card title="经过">
      <View className="stack">
        {[...history].reverse().map((change) => (
          <View key={change.id}>
            <View className="row row--apart">
              <View className="text text--small text--strong grow">
                {change.by ? `${change.by.title} ${change.by.name} ` : ''}
                {changeText[change.what]}
              </View>
              <View className="text text--tiny text--soft">{whenText(change.at, at)}</View>
            </View>
            {change.differences.map((difference) => (
              <View key={difference.path} className="text text--small text--lines">
                {differenceText(difference)}
              </View>
            ))}
          </View>
        ))}
      </View>
    </Card>
  );
}

function Steps({ view, learn }: { view: ImprovementView; learn: (view: ImprovementView) => void }) {
  const [step, setStep] = useState<StepName>();
  if (view.steps.length === 0) return null;
  if (step && view.steps.includes(step))
    return (
      <StepForm
        key={step}
        name={step}
        view={view}
        done={(after) => {
          setStep(undefined);
          learn(after);
        }}
        cancel={() => setStep(undefined)}
      />
    );
  return (
    <View className="row row--wrap">
      {view.steps.map((name, index) => (
        <Button key={name} tone={index === 0 ? 'primary' : 'plain'} small onTap={() => setStep(name)}>
          {improvementStepText[name]}
        </Button>
      ))}
    </View>
  );
}

/** One improvement: what, by whom, by when, what has happened and what came of it (§3.7.2). */
export default function ImprovementPage() {
  const { id = '' } = useRouter().params;
  const { data: view, failure, reload, replace } = useLoad(() => cloud.insight.improvement({ id }));
  return (
    <Screen title="改进事项">
      {failure && <Problem failure={failure} retry={() => void reload()} />}
      {!view && !failure && <Skeleton />}
      {view && (
        <>
          <Ground view={view} />
          <Card
            title="措施"
            aside={
              <Badge tone={view.overdue ? 'danger' : 'tint'}>
                {view.overdue ? '已逾期' : improvementStateText[view.state]}
              </Badge>
            }
          >
            <View className="stack stack--tight">
              <View className="text text--lines">{view.measure}</View>
              <Line name="负责人">
                {view.owner ? `${view.owner.title} ${view.owner.name}` : '已离职，请换负责人'}
              </Line>
              <Line name="到期日">{dayText(view.dueOn)}</Line>
              {view.doneOn && <Line name="做完">{dayText(view.doneOn)}</Line>}
              <Line name="编号">{view.no}</Line>
            </View>
          </Card>
          <Steps
            view={view}
            learn={(after) => {
              replace(after);
              void Taro.showToast({ title: '已保存', icon: 'success' });
            }}
          />
          <EffectCard view={view} />
          <History view={view} />
        </>
      )}
    </Screen>
  );
}
