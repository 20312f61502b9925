import { View } from '@tarojs/components';
import Taro, { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import type { KeptSearch } from '../../../types/search';
import { cloud, now } from '../../cloud';
import { Button, Empty, Problem, Screen, Skeleton, TextField } from '../../components';
import { useList } from '../../hooks/use-list';
import { useLoadedAgain } from '../../hooks/use-loaded-again';
import { useMe } from '../../hooks/use-me';
import { useTakingOut } from '../../hooks/use-taking-out';
import { exportErrorText, exportQuestion } from '../../text/exports';
import { FieldsCard } from '../parts/fields-card';
import { Filters } from './filters';
import { KeptSearches } from './kept-searches';
import { filtersText, searchOf, type Wanted, wantedFrom } from './query';
import { Result } from './result';

/** Any complaint of the community, by what is known of it (§4): what somebody may not see is not found either. */
export default function SearchPage() {
  const { me } = useMe();
  const { params } = useRouter();
  const [wanted, setWanted] = useState<Wanted>(() => wantedFrom(params));
  const [asked, setAsked] = useState<Wanted>(wanted);
  const [more, setMore] = useState(false);
  const [loose, setLoose] = useState(false);
  const [takeable, setTakeable] = useState(false);
  const [kept, setKept] = useState<KeptSearch[]>([]);
  const taking = useTakingOut();
  const list = useList(async (cursor) => {
    const answer = await cloud.complaint.search({
      ...searchOf(asked, now().toISOString()),
      ...(cursor ? { cursor } : {}),
    });
    if (answer.ok && !cursor) {
      setLoose(answer.data.loose);
      setKept(answer.data.kept ?? []);
      setTakeable(answer.data.takeable && !answer.data.loose && answer.data.rows.length > 0);
    }
    return answer;
  });
  const { reload } = list;
  useLoadedAgain(asked, reload);
  const change = (part: Partial<Wanted>) => setWanted((before) => ({ ...before, ...part }));
  const { failure, rows } = list;
  const exportAll = () =>
    void taking.takeOut(
      { kind: 'sheet', wanted: searchOf(asked, now().toISOString()) },
      '导出投诉清单',
      exportQuestion.sheet,
    );
  const fields = failure?.fields;

  return (
    <Screen title="查找投诉" wide>
      <FieldsCard>
        <TextField
          id="what"
          label="找什么"
          placeholder="编号、手机号，或投诉里的词"
          hint={fields?.words ? '至少写两个字' : undefined}
          value={wanted.what}
          onChange={(what) => change({ what })}
        />
        <View className="row">
          <Button onTap={() => setAsked({ ...wanted })}>查找</Button>
          <Button tone="quiet" onTap={() => setMore(!more)}>
            {more ? '收起条件' : '更多条件'}
          </Button>
        </View>
        <KeptSearches
          kept={kept}
          onKept={setKept}
          onChoose={(chosen) => {
            setWanted(chosen);
            setAsked(chosen);
          }}
        />
        {!more && filtersText(wanted, me?.community) && (
          <View className="text text--small text--soft">条件：{filtersText(wanted, me?.community)}</View>
        )}
      </FieldsCard>
      {more && (
        <Filters wanted={wanted} community={me?.community} fields={fields} change={change} onKept={setKept} />
      )}
      {failure && <Problem failure={failure} retry={() => void reload()} />}
      {!rows && !failure && <Skeleton />}
      {rows?.length === 0 && !list.more && <Empty title="没有找到" hint="换一个词，或少选几个条件再试。" />}
      {loose && rows && rows.length > 0 && (
        <View className="text text--small text--soft">没有完全符合的，下面是比较接近的。</View>
      )}
      {takeable && (
        <View className="row row--wrap">
          <Button tone="plain" small busy={taking.busy} onTap={exportAll}>
            导出表格
          </Button>
          <Button tone="quiet" small onTap={() => void Taro.navigateTo({ url: '/staff/exports/index' })}>
            我的导出
          </Button>
        </View>
      )}
      {taking.failure && <Problem failure={taking.failure} words={exportErrorText} />}
      {rows?.map((row) => (
        <Result key={row.id} row={row} />
      ))}
      {rows && list.more && (
        <Button tone="plain" onTap={() => void list.more?.()}>
          加载更多
        </Button>
      )}
    </Screen>
  );
}
