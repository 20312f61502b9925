import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Output } from '../../../types/api';
import { Phone } from '../../../types/text';
import { examine } from '../../actions/form/examine';
import { cloud } from '../../cloud';
import { Button, Card, Problem, TextField } from '../../components';
import { useAction } from '../../hooks/use-action';
import { FindOtherwise } from './find-otherwise';
import { OpenRows } from './open-rows';
import type { Registration } from './registration';

const isPhone = (typed: string): boolean => examine(Phone, typed).data !== undefined;

interface CallerStepProps {
  draft: Registration;
  change: (part: Partial<Registration>) => void;
}

/** Who is calling comes first: what this person already has open is shown at once, so that nothing is registered twice (B6). */
export function CallerStep({ draft, change }: CallerStepProps) {
  const [caller, setCaller] = useState<Output<'complaint', 'caller'>>();
  const valid = isPhone(draft.phone);
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
    if (isPhone(phone) && phone.trim().length === 11) void asking.run(phone.trim());
  };
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
        {caller && <OpenRows rows={caller.open} />}
        {!draft.asked && (
          <Button
            tone={valid ? 'primary' : 'plain'}
            busy={asking.busy}
            onTap={() => (valid ? void asking.run(draft.phone.trim()) : change({ asked: true }))}
          >
            {valid ? '查一下' : '没有号码，直接登记'}
          </Button>
        )}
        {!valid && <FindOtherwise draft={draft} change={change} />}
      </View>
    </Card>
  );
}
