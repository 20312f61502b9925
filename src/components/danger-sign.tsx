import { View } from '@tarojs/components';
import type { EmergencyCall, DangerSign as Sign } from '../../types/danger';
import { callPhone } from '../cloud/platform';
import { Button } from './button';
import { Card } from './card';

interface DangerSignProps {
  sign: (Sign & { calls: readonly EmergencyCall[] }) | undefined;
  urgent: boolean;
  onUrgent: () => void;
}

const whomText = {
  property: '物业 24 小时',
  fire: '火警',
  ambulance: '急救',
  police: '报警',
} satisfies Record<Exclude<EmergencyCall['whom'], 'line'>, string>;

const callText = ({ whom, name = '', number }: EmergencyCall): string =>
  `${whom === 'line' ? name : whomText[whom]} ${number}`;

/** The emergency numbers where the words speak of danger, and the offer to mark the complaint urgent; whether it is remains the person's word (C3). */
export function DangerSign({ sign, urgent, onUrgent }: DangerSignProps) {
  if (!sign) return null;
  const now = sign.level === 'now';
  return (
    <Card tone={now ? 'danger' : 'promise'}>
      <View className="stack">
        <View className={`text text--small${now ? ' text--danger' : ''}`}>
          您写到“{sign.words.slice(0, 3).join('”“')}”。
          {now ? '有人有危险时，请先打电话，再回来登记。' : '如果现在就有危险，请先打电话。'}
        </View>
        <View className="chips">
          {sign.calls.slice(0, now ? 5 : 3).map((call) => (
            <Button
              key={call.number}
              small
              tone={now ? 'danger' : 'plain'}
              onTap={() => void callPhone(call.number)}
            >
              {callText(call)}
            </Button>
          ))}
        </View>
        {urgent ? null : (
          <Button small tone="quiet" onTap={onUrgent}>
            有人身危险，标为紧急
          </Button>
        )}
      </View>
    </Card>
  );
}
