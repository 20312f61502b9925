import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import type { CallView } from '../../../types/calls';
import { cloud } from '../../cloud';
import { callPhone } from '../../cloud/platform';
import { Badge, Button, Card, Problem } from '../../components';
import { useAction } from '../../hooks/use-action';
import { OutcomeKeys } from './outcome-keys';
import type { Outcome } from './use-pending';
import { bestText, reasonText, scriptOf, stateText } from './words';

interface CallProps {
  call: CallView;
  now: string;
  open: boolean;
  onOpen: () => void;
  note: (said: string, outcome: Outcome) => void;
}

/** The number is shown in full only for the call itself, and that is on record with its purpose (B12). */
function Dial({ call }: { call: CallView }) {
  const [phone, setPhone] = useState<string>();
  const revealing = useAction(
    () => cloud.complaint.reveal({ id: call.id, purpose: 'contactTask', parts: ['phone'] }),
    (contact) => {
      setPhone(contact.phone ?? '');
      if (contact.phone) void callPhone(contact.phone);
    },
  );
  if (!call.phone)
    return <View className="text text--small text--soft">没有留电话，请在投诉里用文字联系。</View>;
  return (
    <>
      {revealing.failure && <Problem failure={revealing.failure} />}
      <Button busy={revealing.busy} onTap={() => (phone ? void callPhone(phone) : void revealing.run())}>
        {phone ? `再拨 ${phone}` : `拨打 ${call.phone}（查看号码会记录）`}
      </Button>
    </>
  );
}

/** One call: whom, why and until when at a glance; opened, what to say and how it ended (C1.16). */
export function Call({ call, now, open, onOpen, note }: CallProps) {
  const late = call.until <= now;
  const best = bestText(call, now);
  const head = (
    <>
      <View className="row row--apart">
        <View className="text text--strong grow">
          {call.name ?? '住户'} {call.phone ?? ''} · {call.place || call.no}
        </View>
        {call.together && <Badge tone="quiet">同一户，一起说</Badge>}
      </View>
      <View className="call-row__reasons">
        {call.reasons.map((reason) => (
          <Badge key={reason} tone={late ? 'danger' : 'promise'}>
            {reasonText[reason]}
          </Badge>
        ))}
        {call.danger && <Badge tone="danger">有危险</Badge>}
      </View>
      <View className="text text--small text--soft">{call.matter}</View>
      <View className={`text text--small${late ? ' text--danger' : ' text--promise'}`}>
        {stateText(call, now)}
      </View>
      {best && <View className="text text--small text--soft">{best}</View>}
    </>
  );
  if (!open)
    return (
      <View className={call.waitsUntil ? 'call-row call-row--waiting' : 'call-row'}>
        <Card onTap={onOpen}>{head}</Card>
      </View>
    );
  return (
    <Card tone="tint">
      <View className="stack">
        <View>{head}</View>
        <View className="call-row__script">
          {scriptOf(call).map((line) => (
            <View key={line} className="text text--lines">
              {line}
            </View>
          ))}
        </View>
        <Dial call={call} />
        <OutcomeKeys call={call} note={note} />
        <Button
          tone="quiet"
          onTap={() => void Taro.navigateTo({ url: `/pages/complaint/index?id=${call.id}` })}
        >
          打开投诉 {call.no}
        </Button>
      </View>
    </Card>
  );
}
