import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '../../cloud';
import { Button, Card, Problem, Sheet } from '../../components';
import { PhoneButton } from '../../components/phone-button';
import { TrackingFields } from '../../components/tracking-fields';
import { useAction } from '../../hooks/use-action';

const say = ({ claimed }: { claimed: string[] }) =>
  void Taro.showToast({
    title: claimed.length > 0 ? `已认领 ${claimed.length} 件` : '没有可认领的投诉',
    icon: 'none',
  });

/** Brings what was told by phone, at the counter or on the website among one's own (C1.7). */
export function ClaimCard() {
  const [open, setOpen] = useState(false);
  const [tracking, setTracking] = useState({ no: '', code: '' });
  const claiming = useAction(
    () => cloud.complaint.claim(tracking),
    (done) => {
      setOpen(false);
      setTracking({ no: '', code: '' });
      say(done);
    },
  );
  const byPhone = useAction((code: string) => cloud.complaint.claimByPhone({ code }), say);
  return (
    <Card title="认领投诉">
      <View className="text text--small text--soft">
        打电话、当面或在网站上登记的投诉，认领后在这里看进展、收消息。
      </View>
      <View className="row row--wrap card__actions">
        <Button tone="plain" small onTap={() => setOpen(true)}>
          用编号和查询码认领
        </Button>
        <PhoneButton onCode={(code) => void byPhone.run(code)} />
      </View>
      {byPhone.failure ? <Problem failure={byPhone.failure} /> : null}
      {open ? (
        <Sheet title="用编号和查询码认领" onClose={() => setOpen(false)}>
          <View className="stack">
            <TrackingFields value={tracking} problems={claiming.failure?.fields} onChange={setTracking} />
            {claiming.failure ? <Problem failure={claiming.failure} /> : null}
            <Button busy={claiming.busy} onTap={() => void claiming.run()}>
              认领
            </Button>
          </View>
        </Sheet>
      ) : null}
    </Card>
  );
}
