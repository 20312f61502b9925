import type { Address } from '../../../types/homes';
import type { FieldProblem } from '../../../types/text';
import { Button, PickerField, TextField } from '../../components';

interface Room {
  unit: string;
  room: string;
  /** Written by hand, for it is not on the list. */
  typed: boolean;
}

/** Whether a room is among those that the property knows. */
export const isListed = (rooms: readonly Address[], { unit, room }: Room): boolean =>
  rooms.some((one) => (one.unit ?? '') === unit.trim() && (one.room ?? '') === room.trim());

interface RoomFieldsProps {
  rooms: readonly Address[];
  value: Room;
  problems: Record<string, FieldProblem>;
  change: (part: Partial<Room>) => void;
}

/** Unit and room: chosen from what the property knows, or written. */
export function RoomFields({ rooms, value, problems, change }: RoomFieldsProps) {
  const { unit, room, typed } = value;
  const units = [...new Set(rooms.map((one) => one.unit ?? ''))];
  const only = units.length === 1 ? units[0] : undefined;
  const here = rooms.filter((one) => (one.unit ?? '') === (only ?? unit));
  if (rooms.length === 0 || typed)
    return (
      <>
        <TextField
          id="unit"
          label="单元"
          optional
          value={unit}
          placeholder="例如 2"
          problem={problems['home.unit']}
          onChange={(text) => change({ unit: text })}
        />
        <TextField
          id="room"
          label="房号"
          value={room}
          placeholder="例如 502"
          problem={problems['home.room']}
          onChange={(text) => change({ room: text })}
        />
        {typed ? (
          <Button tone="quiet" small onTap={() => change({ typed: false, unit: '', room: '' })}>
            从列表里选
          </Button>
        ) : null}
      </>
    );
  return (
    <>
      {only === undefined ? (
        <PickerField
          id="unit"
          label="单元"
          options={units.map((name) => ({ value: name, label: name || '（不分单元）' }))}
          value={units.includes(unit) && (unit || room) ? unit : undefined}
          onChange={(chosen) => change({ unit: chosen, room: '' })}
        />
      ) : null}
      <PickerField
        id="room"
        label="房号"
        options={here.map((one) => ({ value: one.room ?? '', label: one.room ?? '' }))}
        value={room || undefined}
        onChange={(chosen) => change({ unit: only ?? unit, room: chosen })}
      />
      <Button tone="quiet" small onTap={() => change({ typed: true })}>
        列表里没有？自己写
      </Button>
    </>
  );
}
