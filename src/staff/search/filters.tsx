import type { Failure } from '../../../types/errors';
import type { Me } from '../../../types/me';
import type { KeptSearch } from '../../../types/search';
import { Chips, optionsOf, PickerField, TextField } from '../../components';
import { categoryText, channelText, satisfactionText, stageStaffText } from '../../text';
import { FieldsCard } from '../parts/fields-card';
import { KeepSearch } from './keep-search';
import { spans, type Wanted } from './query';

interface FiltersProps {
  wanted: Wanted;
  community?: Me['community'];
  fields: Failure['fields'];
  change: (part: Partial<Wanted>) => void;
  onKept: (kept: KeptSearch[]) => void;
}

/** What else is known of the complaint: each narrows the search down. */
export function Filters({ wanted, community, fields = {}, change, onKept }: FiltersProps) {
  const staff = (community?.staff ?? []).map(({ id, name, title }) => ({
    value: id,
    label: `${title} ${name}`,
  }));
  const buildings = (community?.buildings ?? []).map((value) => ({ value, label: value }));
  const publicPlaces = (community?.publicPlaces ?? []).map((value) => ({ value, label: value }));
  const below = ((wanted.category && community?.children?.[wanted.category]) ?? []).map(({ id, name }) => ({
    value: id,
    label: name,
  }));
  return (
    <FieldsCard>
      <Chips
        id="span"
        label="登记时间"
        options={optionsOf(spans).filter(({ value }) => value !== 'days' || wanted.days)}
        value={wanted.span}
        onChange={(span) => change({ span })}
      />
      <PickerField
        id="category"
        label="类别"
        options={optionsOf(categoryText)}
        value={wanted.category}
        onChange={(category) => change({ category, child: undefined })}
        onClear={() => change({ category: undefined, child: undefined })}
      />
      {wanted.category ? (
        <PickerField
          id="child"
          label="细类"
          options={below}
          value={wanted.child}
          onChange={(child) => change({ child })}
          onClear={() => change({ child: undefined })}
        />
      ) : null}
      <PickerField
        id="stage"
        label="状态"
        options={optionsOf(stageStaffText)}
        value={wanted.stage}
        onChange={(stage) => change({ stage })}
        onClear={() => change({ stage: undefined })}
      />
      <PickerField
        id="handler"
        label="负责人"
        options={staff}
        value={wanted.handlerId}
        onChange={(handlerId) => change({ handlerId })}
        onClear={() => change({ handlerId: undefined })}
      />
      <PickerField
        id="building"
        label="楼栋"
        options={buildings}
        value={wanted.building}
        problem={fields.building}
        onChange={(building) => change({ building })}
        onClear={() => change({ building: undefined, room: '' })}
      />
      <PickerField
        id="publicPlace"
        label="公共部位"
        options={publicPlaces}
        value={wanted.publicPlace}
        onChange={(publicPlace) => change({ publicPlace })}
        onClear={() => change({ publicPlace: undefined })}
      />
      {wanted.building ? (
        <TextField
          id="room"
          label="房号"
          value={wanted.room}
          problem={fields.room}
          onChange={(room) => change({ room })}
        />
      ) : null}
      <TextField
        id="name"
        label="投诉人姓名"
        hint="要写全名；要求不透露姓名的投诉查不到"
        value={wanted.name}
        problem={fields.name}
        onChange={(name) => change({ name })}
      />
      <PickerField
        id="satisfaction"
        label="评价"
        options={optionsOf(satisfactionText)}
        value={wanted.satisfaction}
        onChange={(satisfaction) => change({ satisfaction })}
        onClear={() => change({ satisfaction: undefined })}
      />
      <PickerField
        id="channel"
        label="来源"
        options={optionsOf(channelText)}
        value={wanted.channel}
        onChange={(channel) => change({ channel })}
        onClear={() => change({ channel: undefined })}
      />
      <KeepSearch wanted={wanted} onKept={onKept} />
    </FieldsCard>
  );
}
