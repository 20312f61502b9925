import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import type { Output } from '../../../types/api';
import { Phone } from '../../../types/text';
import { cloud, now } from '../../cloud';
import { Button, Card, Problem, Tap, TextField } from '../../components';
import { useAction } from '../../hooks/use-action';
import { clockText, stageStaffText, whenText } from '../../text';
import type { Registration } from './registration';

interface CallerStepProps {
  draft: Registration;
  change: (part: Partial<Registration>) => void;
}

/** Who is calling comes first: what this person already has open is shown at once, so that nothing is registered twice (B6). */
export function CallerStep({ draft, change }: CallerStepProps) {
  const [caller, setCaller] = useState<Output<'complaint', 'caller'>>();
  const valid = Phone.safeParse(draft.phone).success;
  const asking = useAction(
    (phone: string) => cloud.complaint.caller({ phone }),
    (found) => {
      setCaller(found);
      change({ asked: true }); // the name comes masked (B12): shown, never written back
    },
  );
  const type = (phone: string) => {
    change({ phone, asked: false });
    setCaller(undefined);
    if (Phone.safeParse(phone).success && phone.trim().length === 11) void asking.run(phone.trim());
  };
  const at = now().toISOString();
  return (
    <Card>
      <View className="stack">
        <View className="intake__phone">
          <TextField
            id="phone"
            label="来电号码"
            hint="先输入号码，看看是不是已经登记过"
            kind="phone"
            placeholder="手机或座机"
            value={draft.phone}
            problem={draft.phone.length >= 11 && !valid ? 'NOT_A_PHONE' : undefined}
            onChange={type}
          />
        </View>
        {asking.failure && (
          <Problem failure={asking.failure} retry={() => void asking.run(draft.phone.trim())} />
        )}
        {caller && (
          <View className="text text--strong">
            {caller.known
              ? [caller.name, caller.home].filter(Boolean).join(' · ') || '登记过的号码'
              : '新号码'}
            {caller.open.length > 0 ? `，有 ${caller.open.length} 件正在处理` : '，没有正在处理的投诉'}
          </View>
        )}
        {caller?.open.map((row) => (
          <Tap
            key={row.id}
            className="people__one"
            onTap={() => void Taro.navigateTo({ url: `/pages/complaint/index?id=${row.id}` })}
          >
            <View className="grow">
              <View className="text text--strong">
                {row.place} · {stageStaffText[row.stage]}
              </View>
              <View className="text text--small text--soft">{row.excerpt}</View>
              {row.next && (
                <View className="text text--small text--promise">
                  {clockText[row.next.clock]}不晚于 {whenText(row.next.dueAt, at)}
                </View>
              )}
            </View>
            <View className="text text--small text--link">打开</View>
          </Tap>
        ))}
        {!draft.asked && (
          <Button
            tone={valid ? 'primary' : 'plain'}
            busy={asking.busy}
            onTap={() => (valid ? void asking.run(draft.phone.trim()) : change({ asked: true }))}
          >
            {valid ? '查一下' : '没有号码，直接登记'}
          </Button>
        )}
      </View>
    </Card>
  );
}
