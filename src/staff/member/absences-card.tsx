import { View } from '@tarojs/components';
import { useRef, useState } from 'react';
import type { Member } from '../../../types/administration/team';
import { cloud, newKey, now } from '../../cloud';
import { Button, DateTimeField } from '../../components';
import { useAction } from '../../hooks/use-action';
import { exactText, fieldText } from '../../text';
import { Trouble } from '../parts/admin-trouble';
import { FieldsCard } from '../parts/fields-card';

/** When somebody is away (§3.2.2): proposals, the next step and the clocks' notices go by it. */
export function AbsencesCard({ member, learn }: { member: Member; learn: (member: Member) => void }) {
  const [from, setFrom] = useState<string>();
  const [until, setUntil] = useState<string>();
  const key = useRef(newKey());
  const saving = useAction(
    (absences: Member['absences']) =>
      cloud.admin.setAbsences({ staffId: member.id, revision: member.revision, key: key.current, absences }),
    (after) => {
      key.current = newKey();
      setFrom(undefined);
      setUntil(undefined);
      learn(after);
    },
  );
  const keep = (absences: Member['absences']) => {
    key.current = newKey();
    void saving.run(absences);
  };
  const at = now().toISOString();
  const coming = member.absences.filter((one) => one.until > at);
  const wrong = saving.failure?.fields?.absences;
  const upsideDown = from !== undefined && until !== undefined && until <= from;
  return (
    <FieldsCard title="请假">
      {coming.length === 0 && <View className="text text--small text--soft">没有请假安排。</View>}
      {coming.map((one) => (
        <View key={one.from} className="row row--apart">
          <View className="text grow">
            {exactText(one.from)} 至 {exactText(one.until)}
          </View>
          <Button
            small
            tone="plain"
            disabled={saving.busy}
            onTap={() => keep(coming.filter((other) => other.from !== one.from))}
          >
            取消
          </Button>
        </View>
      ))}
      <DateTimeField id="away-from" label="从" usualTime="09:00" value={from} onChange={setFrom} />
      <DateTimeField
        id="away-until"
        label="到"
        value={until}
        problem={upsideDown ? 'OVERLAPPING' : undefined}
        onChange={setUntil}
      />
      {wrong && <View className="text text--small text--danger">{fieldText[wrong]}</View>}
      {saving.failure && !wrong && <Trouble failure={saving.failure} />}
      <View className="row card__actions">
        <Button
          small
          busy={saving.busy}
          disabled={!from || !until || upsideDown}
          onTap={() => from && until && keep([...coming, { from, until }])}
        >
          登记请假
        </Button>
      </View>
      <View className="text text--small text--soft">
        请假期间不派新的投诉，手上的投诉由主管代管，超时提醒也会发给主管。
      </View>
    </FieldsCard>
  );
}
