import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import type { AccessCount, AccessView } from '../../../types/accesses';
import { cloud } from '../../cloud';
import {
  Button,
  Card,
  Empty,
  PickerField,
  Problem,
  Screen,
  Skeleton,
  Tap,
  TextField,
} from '../../components';
import { useList } from '../../hooks/use-list';
import { useLoadedAgain } from '../../hooks/use-loaded-again';
import { useMe } from '../../hooks/use-me';
import { exactText } from '../../text';
import { FieldsCard } from '../parts/fields-card';
import { accessText, weekText } from './words';

/** Of whom and of which complaint the looks are wanted. */
interface Wanted {
  staffId?: string | undefined;
  no: string;
}

function OneAccess({ access }: { access: AccessView }) {
  const { at, staff, complaint } = access;
  return (
    <Card title={staff ? `${staff.title} ${staff.name}` : '已不在本社区的人员'} aside={exactText(at)}>
      <View className="row row--apart">
        <View className="text text--small">{accessText(access)}</View>
        {complaint ? (
          <Tap
            className="text text--small text--link"
            onTap={() => void Taro.navigateTo({ url: `/pages/complaint/index?id=${complaint.id}` })}
          >
            {complaint.no}
          </Tap>
        ) : null}
      </View>
    </Card>
  );
}

/** Who looked at contact data, looked a caller up or took something out, and what for (§2.2, B12): for the manager. */
export default function AccessesPage() {
  const { me } = useMe();
  const [wanted, setWanted] = useState<Wanted>({ no: '' });
  const [asked, setAsked] = useState(wanted);
  const [week, setWeek] = useState<AccessCount[]>();
  const list = useList(async (cursor) => {
    const no = asked.no.trim();
    const answer = await cloud.insight.accesses({
      ...(asked.staffId ? { staffId: asked.staffId } : {}),
      ...(no ? { no } : {}),
      ...(cursor ? { cursor } : {}),
    });
    if (!answer.ok) return answer;
    const { accesses: rows, next, week: counted } = answer.data;
    if (!cursor) setWeek(counted);
    return { ...answer, data: { rows, ...(next ? { next } : {}) } };
  });
  const { reload, rows, failure } = list;
  useLoadedAgain(asked, reload);
  const choose = (staffId: string | undefined) => {
    const next = { ...wanted, staffId };
    setWanted(next);
    setAsked(next);
  };
  const staff = (me?.community.staff ?? []).map(({ id, name, title }) => ({
    value: id,
    label: `${title} ${name}`,
  }));
  return (
    <Screen title="查阅记录">
      <Card tone="tint">
        <View className="text text--small">
          谁看过住户的联系方式、按号码查过来电人、导出或打印过投诉，都记在这里；住户在“个人信息与权利”里也看得到谁看过自己的。
        </View>
        {week ? <View className="text text--small text--strong">{weekText(week)}</View> : null}
      </Card>
      <FieldsCard>
        <PickerField
          id="staff"
          label="谁"
          options={staff}
          value={wanted.staffId}
          onChange={choose}
          onClear={() => choose(undefined)}
        />
        <TextField
          id="no"
          label="哪件投诉"
          optional
          placeholder="完整的投诉编号"
          value={wanted.no}
          problem={failure?.fields?.no}
          onChange={(no) => setWanted({ ...wanted, no })}
        />
        <Button small tone="plain" onTap={() => setAsked({ ...wanted })}>
          查看
        </Button>
      </FieldsCard>
      {failure ? <Problem failure={failure} retry={() => void reload()} /> : null}
      {!rows && !failure ? <Skeleton /> : null}
      {rows?.length === 0 ? (
        <Empty
          title="没有查阅记录"
          hint={
            asked.staffId || asked.no
              ? '换一个人或编号看看。'
              : '有人查看联系方式、查来电人或导出后，会出现在这里。'
          }
        />
      ) : null}
      {rows?.map((access) => (
        <OneAccess key={access.id} access={access} />
      ))}
      {rows && list.more ? (
        <Button tone="plain" onTap={() => void list.more?.()}>
          加载更多
        </Button>
      ) : null}
    </Screen>
  );
}
