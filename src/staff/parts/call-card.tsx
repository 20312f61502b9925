import { View } from '@tarojs/components';
import { useState } from 'react';
import type { RevealPurpose } from '../../../types/contact';
import type { ComplaintView } from '../../../types/views';
import { cloud } from '../../cloud';
import { callPhone } from '../../cloud/platform';
import { Button, Card, Problem } from '../../components';
import { useAction } from '../../hooks/use-action';

interface CallCardProps {
  view: ComplaintView;
  purpose: RevealPurpose;
  /** What to say. */
  script: string;
}

/** Whom to call and what to say; the number is shown only when asked for, and that is on record (B12). */
export function CallCard({ view, purpose, script }: CallCardProps) {
  const [phone, setPhone] = useState<string>();
  const revealing = useAction(
    () => cloud.complaint.reveal({ id: view.id, purpose, parts: ['phone'] }),
    (contact) => setPhone(contact.phone ?? ''),
  );
  const shown = phone ?? view.contact?.phone;
  return (
    <Card
      title={[view.contact?.name ?? (view.anonymous ? '匿名住户' : '住户'), shown].filter(Boolean).join(' ')}
    >
      <View className="text text--small text--lines">{script}</View>
      {revealing.failure && <Problem failure={revealing.failure} />}
      {phone === '' && <View className="text text--small text--soft">没有留电话，请在小程序里联系。</View>}
      <View className="call">
        {phone ? (
          <Button small onTap={() => void callPhone(phone)}>
            拨打 {phone}
          </Button>
        ) : view.contact?.purposes.includes(purpose) && phone === undefined ? (
          <Button small tone="plain" busy={revealing.busy} onTap={() => void revealing.run()}>
            查看号码并拨打（会记录）
          </Button>
        ) : null}
      </View>
    </Card>
  );
}
