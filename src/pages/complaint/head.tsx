import { View } from '@tarojs/components';
import type { ComplaintView } from '../../../types/views';
import { copyText } from '../../cloud/platform';
import { Badge, Card, StageBar, Tap } from '../../components';
import { kindText, placeText, severityText, stageText } from '../../text';
import { stageNextText, stageOverText, stageStaffText } from '../../text/stages';

/** What it is about and how far it is. */
export function Head({ view }: { view: ComplaintView }) {
  const staff = view.relation === 'staff';
  const { stage, mainStage } = view;
  const next = (view.repeatable && stageOverText[stage]) || stageNextText[stage];
  return (
    <Card>
      <View className="row row--wrap">
        <View className="text text--small text--soft">
          {kindText(view)} · {placeText(view.location)}
        </View>
        {view.danger ? <Badge tone="danger">有危险</Badge> : null}
        {view.severity !== 'normal' ? <Badge tone="promise">{severityText[view.severity]}</Badge> : null}
        {staff && view.repeatOf ? <Badge tone="promise">重复投诉</Badge> : null}
        {view.round > 1 ? <Badge tone="quiet">第 {view.round} 轮</Badge> : null}
        {view.escalation > 0 ? <Badge tone="danger">已升级 {view.escalation} 级</Badge> : null}
        {view.sealed ? <Badge tone="internal">身份密封</Badge> : null}
      </View>
      <View className="text text--title head__stage">{staff ? stageStaffText[stage] : stageText[stage]}</View>
      {mainStage ? (
        <View className="text text--small text--soft">同类投诉现在：{stageText[mainStage]}</View>
      ) : null}
      {staff ? null : <View className="text text--small text--soft">{next}</View>}
      <View className="head__bar">
        <StageBar stage={mainStage ?? stage} labels />
      </View>
      <Tap className="head__number" says={`复制编号 ${view.no}`} onTap={() => void copyText(view.no)}>
        编号 {view.no} · 点按复制
      </Tap>
    </Card>
  );
}
