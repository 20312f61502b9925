import { View } from '@tarojs/components';
import Taro, { useDidShow } from '@tarojs/taro';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Failure } from '../../../types/errors';
import type { ComplaintView } from '../../../types/views';
import { arrange } from '../../actions/arrange';
import { Essentials } from '../../actions/form/essentials';
import { uiOf } from '../../actions/index';
import { useActionTap } from '../../actions/use-action-tap';
import { cloud } from '../../cloud';
import { Button, Card, Problem, Skeleton, Timeline } from '../../components';
import { useActed } from '../../hooks/use-acted';

/** The chosen complaint beside the list on a wide screen: how it stands and its next steps. */
export function Preview({ id }: { id: string }) {
  const [view, setView] = useState<ComplaintView>();
  const [failure, setFailure] = useState<Failure>();
  const { tap, busy, failure: refused } = useActionTap(view);
  useActed(id, setView);
  const here = useRef(true);
  const load = useCallback(async () => {
    const answer = await cloud.complaint.get({ id });
    if (!here.current) return;
    setFailure(answer.ok ? undefined : answer.error);
    if (answer.ok) setView(answer.data);
  }, [id]);
  useEffect(() => {
    here.current = true;
    void load();
    return () => {
      here.current = false;
    };
  }, [load]);
  useDidShow(() => {
    void load();
  });
  if (failure) return <Problem failure={failure} retry={() => void load()} />;
  if (!view) return <Skeleton cards={2} />;
  return (
    <View className="stack">
      <Essentials view={view} />
      {refused && <Problem failure={refused} />}
      <View className="preview__buttons">
        {arrange(view).next.map((name, at) => (
          <Button key={name} tone={at === 0 ? 'primary' : 'plain'} busy={busy} onTap={() => void tap(name)}>
            {uiOf(name).label}
          </Button>
        ))}
        <Button tone="quiet" onTap={() => void Taro.navigateTo({ url: `/pages/complaint/index?id=${id}` })}>
          打开全部
        </Button>
      </View>
      {view.timeline.length > 0 ? (
        <Card title="最近经过">
          <Timeline entries={view.timeline.slice(-3)} viewer={view.relation} />
        </Card>
      ) : null}
    </View>
  );
}
