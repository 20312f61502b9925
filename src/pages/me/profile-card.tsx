import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import type { Me } from '../../../types/me';
import type { Contact } from '../../../types/people';
import type { FieldProblem } from '../../../types/text';
import { cloud } from '../../cloud';
import { Button, CallTimeField, Card, Line, Problem, Sheet, TextField } from '../../components';
import { PhoneButton } from '../../components/phone-button';
import { useAction } from '../../hooks/use-action';
import { learnMe } from '../../hooks/use-me';
import { callTimeText } from '../../text';

interface EditProps {
  onClose: () => void;
}

function EditProfile({ onClose }: EditProps) {
  const [contact, setContact] = useState<Contact>();
  const loading = useAction(() => cloud.account.contact({}), setContact);
  const saving = useAction(
    (changed: Contact) =>
      cloud.account.profile({
        contact: { ...changed, name: changed.name || undefined, phone: changed.phone || undefined },
      }),
    (me) => {
      learnMe(me);
      onClose();
    },
  );
  useEffect(() => void loading.run(), [loading.run]);
  const wrong = (name: string): FieldProblem | undefined => saving.failure?.fields?.[`contact.${name}`];
  return (
    <Sheet title="称呼和电话" onClose={onClose}>
      <View className="stack">
        <TextField
          id="profile-name"
          label="称呼"
          value={contact?.name}
          placeholder="例如 林女士"
          problem={wrong('name')}
          onChange={(name) => setContact({ ...contact, name })}
        />
        <TextField
          id="profile-phone"
          kind="phone"
          label="电话"
          hint="加密保存，别人看到的是打码的号码。"
          value={contact?.phone}
          problem={wrong('phone')}
          onChange={(phone) => setContact({ ...contact, phone })}
        />
        <CallTimeField
          value={contact?.callTime}
          onChange={(callTime) => setContact({ ...contact, callTime })}
        />
        {saving.failure ? <Problem failure={saving.failure} /> : null}
        <Button busy={saving.busy} onTap={() => contact && void saving.run(contact)}>
          保存
        </Button>
        <Button tone="quiet" onTap={onClose}>
          取消
        </Button>
      </View>
    </Sheet>
  );
}

/** Name and phone, asked for once and used in every form (§3.1.2). */
export function ProfileCard({ me }: { me: Me }) {
  const [editing, setEditing] = useState(false);
  const taking = useAction((code: string) => cloud.account.phone({ code }), learnMe);
  return (
    <Card title={me.name || '您好'} aside={me.community.name}>
      <Line name="电话">{me.phone ?? '还没有留'}</Line>
      {me.phone ? <Line name="方便接电话">{me.callTime ? callTimeText[me.callTime] : '都可以'}</Line> : null}
      <View className="row row--wrap card__actions">
        <Button tone="plain" small onTap={() => setEditing(true)}>
          修改
        </Button>
        {me.phone ? null : <PhoneButton onCode={(code) => void taking.run(code)} />}
      </View>
      {taking.failure ? <Problem failure={taking.failure} /> : null}
      {editing ? <EditProfile onClose={() => setEditing(false)} /> : null}
    </Card>
  );
}
