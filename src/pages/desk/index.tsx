import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useEffect, useRef, useState } from 'react';
import type { DeskFilter, DeskView } from '../../../types/lists';
import { cloud, now } from '../../cloud';
import { isWide } from '../../cloud/platform';
import { Button, Card, Empty, Problem, Screen, Skeleton } from '../../components';
import { useList } from '../../hooks/use-list';
import { useLoad } from '../../hooks/use-load';
import { useMe } from '../../hooks/use-me';
import { deskFilterText } from '../../text';
import { DeskRow } from './desk-row';
import './desk.scss';
import { DutyCard } from './duty-card';
import { Preview } from './preview';
import { Tiles } from './tiles';
import { REVIEW, Tools } from './tools';

/** Nobody waits for those who confirm nobody. */
const nobody = { ok: true, data: { people: 0 }, at: '' } as const;

/** The complaints that wait for staff, the most pressing first, and the way to register one for somebody else (§7, B6). */
export default function DeskPage() {
  const { me } = useMe();
  const [filter, setFilter] = useState<DeskFilter>('mine');
  const [known, setKnown] = useState<Pick<DeskView, 'counts' | 'filter' | 'unknownYear'>>();
  const [chosen, setChosen] = useState<string>();
  const list = useList(async (cursor) => {
    const answer = await cloud.complaint.desk({ filter, cursor });
    if (answer.ok) setKnown(answer.data);
    return answer;
  });
  const due = useLoad(() => cloud.complaint.callsDue({}));
  const reviews = me?.staff?.roles.some((role) => REVIEW.includes(role)) ?? false;
  const waiting = useLoad(async () => (reviews ? cloud.account.homesDue({}) : nobody));
  const { reload: count } = waiting;
  // Who somebody is may be known only after the page is shown.
  useEffect(() => {
    if (reviews) void count();
  }, [reviews, count]);
  const { reload } = list;
  const loadedFor = useRef(filter);
  useEffect(() => {
    if (loadedFor.current === filter) return;
    loadedFor.current = filter;
    setChosen(undefined);
    void reload();
  }, [filter, reload]);

  const at = now().toISOString();
  const wide = isWide();
  const rows = known?.filter === filter ? list.rows : undefined;
  const open = (id: string) =>
    wide ? setChosen(id) : void Taro.navigateTo({ url: `/pages/complaint/index?id=${id}` });
  const register = (
    <Button onTap={() => void Taro.navigateTo({ url: '/staff/intake/index' })}>代客登记</Button>
  );
  const tools = me?.staff && (
    <Tools staff={me.staff} calls={due.data?.calls} waiting={waiting.data?.people} />
  );
  const selected = rows?.some(({ id }) => id === chosen) ? chosen : rows?.[0]?.id;

  if (me && !me.staff)
    return (
      <Screen title="工作台" tab="desk">
        <Empty title="这里是工作人员办公的地方" hint="您的投诉在“投诉”页。" />
      </Screen>
    );
  // An administrator has no business with complaints (B1).
  if (me?.staff?.roles.every((role) => role === 'admin'))
    return (
      <Screen title="工作台" tab="desk">
        {tools}
      </Screen>
    );
  return (
    <Screen title="工作台" tab="desk" wide>
      <View className="columns">
        <View className="stack columns__main">
          <Tiles counts={known?.counts} value={filter} onChange={setFilter} />
          {known?.unknownYear ? (
            <Card tone="promise">
              <View className="text text--small">
                {known.unknownYear} 年的放假安排还没有录入，跨年的工作时限先按平常的周计算。
              </View>
            </Card>
          ) : null}
          {!wide && register}
          {!wide && tools}
          {list.failure && <Problem failure={list.failure} retry={() => void list.reload()} />}
          {!rows && !list.failure && <Skeleton />}
          {rows?.length === 0 && (
            <Empty
              title={`“${deskFilterText[filter]}”里没有投诉`}
              hint={filter === 'mine' ? '手上的都办完了。可以看看“待受理”和“今天到期”。' : '换一个分类看看。'}
            />
          )}
          {rows?.map((row) => (
            <DeskRow
              key={row.id}
              row={row}
              now={at}
              chosen={wide && row.id === selected}
              onTap={() => open(row.id)}
            />
          ))}
          {rows && list.more && (
            <Button tone="plain" onTap={() => void list.more?.()}>
              加载更多
            </Button>
          )}
          {!wide && me && <DutyCard me={me} />}
        </View>
        {wide && (
          <View className="stack columns__side">
            {register}
            {tools}
            {me && <DutyCard me={me} />}
            {selected && <Preview key={selected} id={selected} />}
          </View>
        )}
      </View>
    </Screen>
  );
}
