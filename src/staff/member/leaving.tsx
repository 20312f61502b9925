import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useRef, useState } from 'react';
import type { Member } from '../../../types/administration/team';
import { cloud, newKey } from '../../cloud';
import { Button, Card, Confirm } from '../../components';
import { useAction } from '../../hooks/use-action';
import { fieldText } from '../../text';
import { Trouble } from '../parts/admin-trouble';

interface LeavingProps {
  member: Member;
  administers: boolean;
  supervises: boolean;
  learn: (member: Member) => void;
}

/** Handing everything over, and leaving the staff (§3.2.2). */
export function Leaving({ member, administers, supervises, learn }: LeavingProps) {
  const [asking, setAsking] = useState(false);
  const key = useRef(newKey());
  const leaving = useAction(
    () => cloud.admin.leave({ staffId: member.id, revision: member.revision, key: key.current }),
    (after) => {
      setAsking(false);
      learn(after);
    },
  );
  const why = leaving.failure?.fields?.staffId;
  return (
    <Card title="交接与离职" aside={`在办 ${member.open} 件`}>
      <View className="stack">
        {supervises && (
          <Button
            tone="plain"
            onTap={() => void Taro.navigateTo({ url: `/staff/hand-over/index?id=${member.id}` })}
          >
            交接全部在办投诉
          </Button>
        )}
        {administers && (
          <Button tone="danger" onTap={() => setAsking(true)}>
            办理离职
          </Button>
        )}
        {why && <View className="text text--small text--danger">{fieldText[why]}</View>}
        {leaving.failure && !why && <Trouble failure={leaving.failure} />}
      </View>
      {asking && (
        <Confirm
          title={`${member.name} 离职？`}
          text="离职后不能再登录工作台，也看不到投诉。经手过的记录保留姓名。手上还有投诉时要先交接。"
          yes="确认离职"
          tone="danger"
          busy={leaving.busy}
          onYes={() => {
            key.current = newKey();
            void leaving.run().then(() => setAsking(false));
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </Card>
  );
}
