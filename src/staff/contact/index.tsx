import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import type { ContactPart, Revealed, RevealPurpose } from '../../../types/contact';

import type { ComplaintView } from '../../../types/views';
import { cloud } from '../../cloud';
import { callPhone } from '../../cloud/platform';
import { Button, Card, Chips, Empty, Line, Problem, Screen, Skeleton } from '../../components';
import { useAction } from '../../hooks/use-action';
import { useLoad } from '../../hooks/use-load';
import { contactPartText, purposeText } from '../../text';

interface PartProps {
  view: ComplaintView;
  part: ContactPart;
  purpose: RevealPurpose | undefined;
}

/** One thing to see: what it is, a tap to see it, and what it says then. */
function Part({ view, part, purpose }: PartProps) {
  const [seen, setSeen] = useState<Revealed>();
  const revealing = useAction(
    () => cloud.complaint.reveal({ id: view.id, purpose: purpose ?? 'contactTask', parts: [part] }),
    setSeen,
  );
  const words = seen && (seen[part] ?? '没有留');
  const phone = seen?.phone;
  return (
    <>
      {words ? (
        <Line name={contactPartText[part]}>{words}</Line>
      ) : (
        <Button
          small
          tone="plain"
          disabled={!purpose}
          busy={revealing.busy}
          onTap={() => void revealing.run()}
        >
          查看{contactPartText[part]}
        </Button>
      )}
      {revealing.failure ? <Problem failure={revealing.failure} /> : null}
      {phone ? (
        <Button small onTap={() => void callPhone(phone)}>
          拨打 {phone}
        </Button>
      ) : null}
    </>
  );
}

function Parts({ view }: { view: ComplaintView }) {
  const { purposes = [], parts = [] } = view.contact ?? {};
  const [purpose, setPurpose] = useState<RevealPurpose | undefined>(
    purposes.length === 1 ? purposes[0] : undefined,
  );
  if (purposes.length === 0 || parts.length === 0)
    return <Empty title="没有可查看的联系方式" hint="住户没有留，或您现在不负责这件投诉。" />;
  return (
    <>
      <Card tone="tint">
        <View className="text text--small">
          只看用得着的。看了什么、为什么，会记录下来；住户在“个人信息与权利”里看得到。
        </View>
      </Card>
      <Card title={view.no}>
        <Chips
          id="purpose"
          label="为了什么"
          options={purposes.map((value) => ({ value, label: purposeText[value] }))}
          value={purpose}
          onChange={setPurpose}
        />
      </Card>
      <Card title="要看什么">
        <View className="stack">
          {purpose ? null : <View className="text text--small text--soft">先选为了什么。</View>}
          {parts.map((part) => (
            <Part key={part} view={view} part={part} purpose={purpose} />
          ))}
        </View>
      </Card>
    </>
  );
}

/** A resident's contact data in full, part by part and for a stated purpose (§5.2, B12): `?id=`. */
export default function ContactPage() {
  const { id = '' } = useRouter().params;
  const { data, failure, reload } = useLoad(() => cloud.complaint.get({ id }));
  return (
    <Screen title="查看联系方式">
      {data ? (
        <Parts view={data} />
      ) : failure ? (
        <Problem failure={failure} retry={() => void reload()} />
      ) : (
        <Skeleton />
      )}
    </Screen>
  );
}
