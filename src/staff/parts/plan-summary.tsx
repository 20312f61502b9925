import { View } from '@tarojs/components';
import type { ComplaintView, PlanView } from '../../../types/views';
import { Badge, Card, Photos } from '../../components';
import { planKindText, revisitMethodText, untilText, validityText, whenText } from '../../text';

/** What is different from the version before, in words. */
export function differences(before: PlanView, after: PlanView, now: string): string[] {
  const had = new Map(before.measures.map(({ what, dueAt }) => [what, dueAt]));
  const has = new Set(after.measures.map(({ what }) => what));
  const changed = after.measures.flatMap(({ what, dueAt }) => {
    const old = had.get(what);
    if (old === undefined) return [`新增：${what}`];
    return old === dueAt ? [] : [`改期：${what} ${whenText(old, now)} → ${whenText(dueAt, now)}`];
  });
  const gone = before.measures.filter(({ what }) => !has.has(what)).map(({ what }) => `去掉：${what}`);
  const looksAt = ({ checkpoints = [] }: PlanView) =>
    checkpoints.map(({ at, what }) => `${whenText(at, now)} ${what}`);
  const looks = [
    ...looksAt(after)
      .filter((look) => !looksAt(before).includes(look))
      .map((look) => `新增检查点：${look}`),
    ...looksAt(before)
      .filter((look) => !looksAt(after).includes(look))
      .map((look) => `去掉检查点：${look}`),
  ];
  const end =
    before.endAt === after.endAt
      ? []
      : [`完成时间：${whenText(before.endAt, now)} → ${whenText(after.endAt, now)}`];
  const money = (name: 'cost' | 'compensation', label: string) =>
    before[name] === after[name] ? [] : [`${label}：${before[name] ?? 0} 元 → ${after[name] ?? 0} 元`];
  return [...changed, ...gone, ...looks, ...end, ...money('cost', '费用'), ...money('compensation', '补偿')];
}

/** Facts, plan, time left and what changed since the last version, on one screen (§3.5.1). */
export function PlanSummary({ view, now }: { view: ComplaintView; now: string }) {
  const { plan } = view;
  if (!plan) return null;
  const facts = [...view.timeline].reverse().find(({ event }) => event === 'investigationCompleted');
  const urgent = [...view.timeline].reverse().find(({ event }) => event === 'urgentActionTaken');
  const due = view.promises.find(({ clock }) => clock === 'approval');
  const before = view.previousPlans?.at(-1);
  const changes = before ? differences(before, plan, now) : [];
  return (
    <>
      <Card
        title="查清的事实"
        aside={facts?.validity && <Badge tone="quiet">{validityText[facts.validity]}</Badge>}
      >
        <View className="text text--lines">{facts?.text ?? '没有调查记录'}</View>
        {facts?.extra && <View className="text text--small text--soft">原因和责任：{facts.extra}</View>}
        {urgent?.text && <View className="text text--small text--promise">已紧急处置：{urgent.text}</View>}
        <Photos ids={facts?.photos} />
      </Card>
      <Card
        title={`方案 · 第 ${plan.version} 版`}
        aside={due && <Badge tone={due.breached ? 'danger' : 'promise'}>{untilText(due.dueAt, now)}</Badge>}
      >
        <View className="text text--small text--soft">
          {planKindText[plan.kind]} · {plan.author?.name ?? '负责人'}提交
        </View>
        {plan.measures.map(({ what, owner, dueAt }) => (
          <View key={what} className="plan__measure">
            <View className="grow text">{what}</View>
            <View className="text text--small text--soft">
              {owner ? `${owner} · ` : ''}
              {whenText(dueAt, now)}前
            </View>
          </View>
        ))}
        {plan.checkpoints?.map(({ at, what }) => (
          <View key={`${at}-${what}`} className="plan__measure">
            <View className="grow text">检查点：{what}</View>
            <View className="text text--small text--soft">{whenText(at, now)}</View>
          </View>
        ))}
        <View className="text text--strong">全部完成：{whenText(plan.endAt, now)}前</View>
        <View className="text text--small text--soft">
          每 {plan.progressEveryDays} 天更新 · {revisitMethodText[plan.revisitMethod]}
          {plan.cost ? ` · 费用 ${plan.cost} 元` : ''}
          {plan.compensation ? ` · 补偿 ${plan.compensation} 元` : ''}
        </View>
      </Card>
      <Card tone="tint" title="住户会看到">
        <View className="text text--lines">{plan.residentMessage}</View>
        {plan.residentImpact && <View className="text text--small">{plan.residentImpact}</View>}
      </Card>
      {changes.length > 0 && (
        <Card tone="promise" title={`和第 ${before?.version} 版不同`}>
          {changes.map((change) => (
            <View key={change} className="text text--small">
              {change}
            </View>
          ))}
        </Card>
      )}
    </>
  );
}
