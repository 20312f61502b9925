import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { Me } from '../../../types/me';
import { Button, Chips, PickerField, TextField } from '../../components';
import { placeText } from '../../text';
import { type Filing, type FilingProblems, homeOf } from './filing';

interface PlaceFieldsProps {
  me: Me;
  filing: Filing;
  problems: FilingProblems;
  change: (part: Partial<Filing>) => void;
}

const kinds = [
  { value: 'home', label: '我家' },
  { value: 'public', label: '公共区域' },
] as const;

/** Where it happened: my home, or a place for everybody, and a word to find it by. */
export function PlaceFields({ me, filing, problems, change }: PlaceFieldsProps) {
  const homes = me.homes.map((home) => ({ value: home.homeId, label: placeText(home) }));
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
            还没有登记房屋。可以先去登记，也可以选“公共区域”写明位置。
          </View>
          <Button tone="plain" small onTap={() => void Taro.switchTab({ url: '/pages/me/index' })}>
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
