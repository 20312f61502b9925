import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useEffect, useState } from 'react';
import type { Address } from '../../../types/homes';
import type { Me } from '../../../types/me';
import type { Capacity } from '../../../types/people';
import { cloud } from '../../cloud';
import { Button, Card, Chips, optionsOf, PickerField, Problem, Screen, Skeleton } from '../../components';
import { PhoneButton } from '../../components/phone-button';
import { useAction } from '../../hooks/use-action';
import { useDraft } from '../../hooks/use-draft';
import { learnMe, useMe } from '../../hooks/use-me';
import { capacityText } from '../../text';
import { LastDayField } from './last-day-field';
import { isListed, RoomFields } from './room-fields';

const empty = {
  building: '',
  unit: '',
  room: '',
  typed: false,
  capacity: 'owner' as Capacity,
  until: '',
};

/** By what it is confirmed at once, with the phone that the property has (§1). */
function PhoneCard({ me }: { me: Me }) {
  const taking = useAction((code: string) => cloud.account.phone({ code }), learnMe);
  return (
    <Card>
      <View className="text text--small text--soft">
        用微信验证过的手机号，和物业登记的一致就立即核实；不一致由客服核对。没核实也能投诉。
        {me.phone ? `现在留的是 ${me.phone}。` : ''}
      </View>
      <View className="row card__actions">
        <PhoneButton onCode={(code) => void taking.run(code)} />
      </View>
      {taking.failure ? <Problem failure={taking.failure} /> : null}
    </Card>
  );
}

function BindHome({ me }: { me: Me }) {
  const draft = useDraft('home', empty);
  const { building, unit, room, capacity, until } = draft.value;
  const [rooms, setRooms] = useState<Address[]>();
  const looking = useAction(
    (where: string) => cloud.account.rooms({ building: where }),
    (found) => setRooms(found.rooms),
  );
  const { run } = looking;
  useEffect(() => {
    setRooms(undefined);
    if (building) void run(building);
  }, [building, run]);
  const saving = useAction(
    () =>
      cloud.account.bindHome({
        home: {
          communityId: me.community.id,
          building,
          capacity,
          ...(unit.trim() ? { unit } : {}),
          ...(room.trim() ? { room } : {}),
          ...(capacity === 'tenant' && until ? { until } : {}),
        },
      }),
    (after) => {
      const home = after.homes.find(
        (one) => one.building === building && (one.room ?? '') === room.trim() && one.verified,
      );
      draft.clear();
      learnMe(after);
      void Taro.showToast({ title: home ? '已核实' : '已登记，等客服核实', icon: 'none' });
      void Taro.navigateBack();
    },
  );
  const unlisted = rooms && rooms.length > 0 && room.trim() && !isListed(rooms, draft.value);
  return (
    <>
      <Card>
        <View className="stack">
          <PickerField
            id="building"
            label="楼栋"
            options={me.community.buildings.map((value) => ({ value, label: value }))}
            value={building || undefined}
            problem={saving.failure?.fields?.['home.building']}
            onChange={(chosen) => draft.change({ building: chosen, unit: '', room: '' })}
          />
          {building ? (
            <RoomFields
              rooms={rooms ?? []}
              value={draft.value}
              problems={saving.failure?.fields ?? {}}
              change={draft.change}
            />
          ) : null}
          {unlisted ? (
            <View className="text text--small text--promise">
              物业的登记里没有这个房号，请再看一眼。确实没写错也可以登记，客服会核对。
            </View>
          ) : null}
          <Chips
            id="capacity"
            label="您是"
            options={optionsOf(capacityText)}
            value={capacity}
            onChange={(chosen) => draft.change({ capacity: chosen })}
          />
          {capacity === 'tenant' ? (
            <LastDayField
              value={until}
              problem={saving.failure?.fields?.['home.until']}
              onChange={(day) => draft.change({ until: day })}
            />
          ) : null}
          {saving.failure ? <Problem failure={saving.failure} /> : null}
          <Button busy={saving.busy} disabled={!building} onTap={() => void saving.run()}>
            登记
          </Button>
        </View>
      </Card>
      <PhoneCard me={me} />
    </>
  );
}

/** Says which home I belong to, out of those that the property knows where it has said; the registered phone or the desk confirms it (§1). */
export default function HomePage() {
  const { me, failure, reload } = useMe();
  return (
    <Screen title="登记房屋">
      {failure ? <Problem failure={failure} retry={reload} /> : null}
      {me ? <BindHome me={me} /> : failure ? null : <Skeleton />}
    </Screen>
  );
}
