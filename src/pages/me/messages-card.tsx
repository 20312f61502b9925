import { View } from '@tarojs/components';
import type { Me } from '../../../types/me';
import type { TemplateKind } from '../../../types/messages';
import { topUp } from '../../actions/credits';
import { Button, Card, Line } from '../../components';

const forResidents: readonly (readonly [TemplateKind, string])[] = [
  ['receipt', '受理回执'],
  ['progress', '处理进度'],
  ['survey', '评价邀请'],
];
const forStaff: readonly (readonly [TemplateKind, string])[] = [
  ['case', '新工单'],
  ['approval', '待审批'],
  ['due', '超时预警'],
];

/** How many messages WeChat may still push (C2): one consent is one message. */
export function MessagesCard({ me }: { me: Me }) {
  const kinds = me.staff ? [forStaff, forResidents] : [forResidents];
  const left = (kind: TemplateKind) => me.credits[me.community.templates[kind] ?? ''] ?? 0;
  return (
    <Card title="微信提醒">
      <View className="text text--small text--soft">
        微信规定同意一次只能推送一条。用完了，消息仍会出现在“消息”里。
      </View>
      {kinds.map((group) => (
        <View key={group[0]?.[0]}>
          {group.map(([kind, label]) => (
            <Line key={kind} name={label}>
              还可推送 {left(kind)} 条
            </Line>
          ))}
          <View className="row card__actions">
            <Button
              tone="plain"
              small
              onTap={() =>
                void topUp(
                  me,
                  group.map(([kind]) => kind),
                )
              }
            >
              {group === forStaff ? '接收工作提醒' : '再接收一次'}
            </Button>
          </View>
        </View>
      ))}
    </Card>
  );
}
