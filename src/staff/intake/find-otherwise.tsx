import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Input } from '../../../types/api';
import type { Stage } from '../../../types/complaint';
import type { ComplaintRow } from '../../../types/lists';
import { cloud } from '../../cloud';
import { Button, PickerField, Problem, TextField } from '../../components';
import { useAction } from '../../hooks/use-action';
import { useMe } from '../../hooks/use-me';
import { OpenRows } from './open-rows';
import type { Registration } from './registration';

const over: ReadonlySet<Stage> = new Set<Stage>(['archived', 'declined', 'withdrawn', 'disputed']);

interface FindProps {
  draft: Registration;
  change: (part: Partial<Registration>) => void;
}

/** Whoever leaves no number is looked for by name or by home, both in the form already then (§3.1.1, B6). */
export function FindOtherwise({ draft, change }: FindProps) {
  const { me } = useMe();
  const [open, setOpen] = useState<ComplaintRow[]>();
  const looking = useAction(
    (wanted: Input<'complaint', 'search'>) => cloud.complaint.search(wanted),
    ({ rows }) => {
      setOpen(rows.filter(({ stage }) => !over.has(stage)));
      change({ asked: true });
    },
  );
  const { building, unit, room } = draft.location;
  const name = draft.anonymous ? '' : draft.name.trim();
  const home = building && room?.trim() ? { building, room: room.trim() } : undefined;
  const place = (part: Registration['location']) => {
    setOpen(undefined);
    change({ location: { ...draft.location, ...part } });
  };
  return (
    <View className="stack">
      {!draft.asked && (
        <>
          <View className="text text--small text--soft">没有号码，也可以按姓名或房号找。</View>
          <TextField
            id="find-name"
            label="姓名"
            optional
            value={draft.name}
            onChange={(typed) => {
              setOpen(undefined);
              change({ name: typed });
            }}
          />
          <PickerField
            id="find-building"
            label="楼栋"
            optional
            options={(me?.community.buildings ?? []).map((one) => ({ value: one, label: one }))}
            value={building}
            onChange={(chosen) => place({ building: chosen })}
            onClear={() => place({ building: undefined })}
          />
          {building && (
            <TextField
              id="find-room"
              label="房号"
              optional
              value={room ?? ''}
              onChange={(typed) => place({ room: typed })}
            />
          )}
          <Button
            small
            tone="plain"
            busy={looking.busy}
            disabled={!name && !home}
            onTap={() =>
              void looking.run({
                ...(name ? { name } : {}),
                ...(home ? { ...home, ...(unit?.trim() ? { unit: unit.trim() } : {}) } : {}),
              })
            }
          >
            按姓名或房号查
          </Button>
          {looking.failure && <Problem failure={looking.failure} />}
        </>
      )}
      {open && (
        <View className="text text--strong">
          {open.length > 0 ? `有 ${open.length} 件正在处理` : '没有正在处理的投诉'}
        </View>
      )}
      {open && <OpenRows rows={open} />}
    </View>
  );
}
