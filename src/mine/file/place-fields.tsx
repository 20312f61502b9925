import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { Me } from '../../../types/me';
import { Button, Chips, PickerField, TextField } from '../../components';
import { placeText } from '../../text';
import { type Filing, type FilingProblems, homeOf, offered } from './filing';

interface PlaceFieldsProps {
  me: Me;
  filing: Filing;
  problems: FilingProblems;
  change: (part: Partial<Filing>) => void;
}

const kinds = [
  { value: 'home', label: '我家' },
  { value: 'public', label: '公共区域' },
  { value: 'other', label: '别的楼栋' },
] as const;

type PartProps = Omit<PlaceFieldsProps, 'me'> & { buildings: readonly string[] };

/** A building that is not mine, and where in it as far as one knows: a neighbour's flat, a stair (§3.1.1). */
function OtherBuilding({ buildings, filing, problems, change }: PartProps) {
  const { building, unit, floor, room } = filing;
  return (
    <>
      <PickerField
        id="other-building"
        label="哪一栋？"
        options={buildings.map((name) => ({ value: name, label: name }))}
        value={building}
        problem={problems.building}
        onChange={(chosen) => change({ building: chosen, joins: undefined, alone: false })}
      />
      <TextField
        id="other-unit"
        label="单元"
        optional
        value={unit}
        placeholder="例如 2"
        problem={problems.unit}
        onChange={(typed) => change({ unit: typed })}
      />
      <TextField
        id="other-floor"
        label="楼层"
        optional
        value={floor}
        placeholder="例如 6"
        problem={problems.floor}
        onChange={(typed) => change({ floor: typed })}
      />
      <TextField
        id="other-room"
        label="房号"
        optional
        value={room}
        placeholder="不知道可以不填"
        problem={problems.room}
        onChange={(typed) => change({ room: typed })}
      />
    </>
  );
}

/** Where it happened: my home, another building, or a place for everybody, and a word to find it by. */
export function PlaceFields({ me, filing, problems, change }: PlaceFieldsProps) {
  const homes = offered(me).map((home) => ({ value: home.homeId, label: placeText(home) }));
  return (
    <>
      <Chips
        id="where"
        even={!filing.scanned}
        label="在哪里？"
        options={filing.scanned ? [{ value: 'here', label: placeText(filing.scanned) }, ...kinds] : kinds}
        value={filing.where}
        problem={problems.where}
        onChange={(where) => change({ where, joins: undefined, alone: false })}
      />
      {filing.where === 'home' && homes.length === 0 ? (
        <View className="row row--apart">
          <View className="text text--small text--soft grow">
            还没有登记房屋。可以先去登记，也可以选“别的楼栋”或“公共区域”写明位置。
          </View>
          <Button tone="plain" small onTap={() => void Taro.navigateTo({ url: '/mine/home/index' })}>
            去登记
          </Button>
        </View>
      ) : null}
      {filing.where === 'home' && homes.length > 0 ? (
        <PickerField
          id="home"
          label="哪一套？"
          options={homes}
          value={homeOf(filing, me)?.homeId}
          onChange={(homeId) => change({ homeId, joins: undefined })}
        />
      ) : null}
      {filing.where === 'other' ? (
        <OtherBuilding
          buildings={me.community.buildings}
          filing={filing}
          problems={problems}
          change={change}
        />
      ) : null}
      {filing.where === 'public' ? (
        <PickerField
          id="public-place"
          label="哪个地方？"
          options={me.community.publicPlaces.map((place) => ({ value: place, label: place }))}
          value={filing.publicPlace}
          placeholder="从列表里选，或在下面写"
          onChange={(publicPlace) => change({ publicPlace, joins: undefined, alone: false })}
          onClear={() => change({ publicPlace: undefined, joins: undefined, alone: false })}
        />
      ) : null}
      {filing.where ? (
        <TextField
          id="free-text"
          label="具体位置"
          optional={filing.where !== 'public' || Boolean(filing.publicPlace)}
          value={filing.freeText}
          placeholder="例如 3 楼电梯口、主卧窗户"
          problem={problems.freeText}
          onChange={(freeText) => change({ freeText })}
        />
      ) : null}
    </>
  );
}
