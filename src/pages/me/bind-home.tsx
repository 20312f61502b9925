import { View } from '@tarojs/components';
import type { Me } from '../../../types/me';
import type { Capacity } from '../../../types/people';
import { cloud } from '../../cloud';
import { Button, Chips, optionsOf, PickerField, Problem, Sheet, TextField } from '../../components';
import { useAction } from '../../hooks/use-action';
import { useDraft } from '../../hooks/use-draft';
import { learnMe } from '../../hooks/use-me';
import { capacityText } from '../../text';

interface HomeDraft {
  building: string;
  unit: string;
  room: string;
  capacity: Capacity;
}

const empty: HomeDraft = { building: '', unit: '', room: '', capacity: 'owner' };

/** Says which home I belong to; the property confirms it later (§1). */
export function BindHome({ me, onClose }: { me: Me; onClose: () => void }) {
  const draft = useDraft('home', empty);
  const { building, unit, room, capacity } = draft.value;
  const saving = useAction(
    () =>
      cloud.account.bindHome({
        home: {
          communityId: me.community.id,
          building,
          capacity,
          ...(unit.trim() ? { unit } : {}),
          ...(room.trim() ? { room } : {}),
        },
      }),
    (after) => {
      draft.clear();
      learnMe(after);
      onClose();
    },
  );
  const wrong = (name: string) => saving.failure?.fields?.[`home.${name}`];
  return (
    <Sheet title="登记房屋" onClose={onClose}>
      <View className="stack">
        <PickerField
          id="building"
          label="楼栋"
          options={me.community.buildings.map((value) => ({ value, label: value }))}
          value={building || undefined}
          problem={wrong('building')}
          onChange={(chosen) => draft.change({ building: chosen })}
        />
        <TextField
          id="unit"
          label="单元"
          optional
          value={unit}
          placeholder="例如 2"
          problem={wrong('unit')}
          onChange={(typed) => draft.change({ unit: typed })}
        />
        <TextField
          id="room"
          label="房号"
          value={room}
          placeholder="例如 502"
          problem={wrong('room')}
          onChange={(typed) => draft.change({ room: typed })}
        />
        <Chips
          id="capacity"
          label="您是"
          options={optionsOf(capacityText)}
          value={capacity}
          onChange={(chosen) => draft.change({ capacity: chosen })}
        />
        {saving.failure ? <Problem failure={saving.failure} /> : null}
        <Button busy={saving.busy} disabled={!building} onTap={() => void saving.run()}>
          登记
        </Button>
        <Button tone="quiet" onTap={onClose}>
          取消
        </Button>
      </View>
    </Sheet>
  );
}
