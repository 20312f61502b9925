import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useEffect, useState } from 'react';
import type { Failure } from '../../../types/errors';
import type { ComplaintView } from '../../../types/views';
import { arrange } from '../../actions/arrange';
import { Essentials } from '../../actions/form/essentials';
import { uiOf } from '../../actions/index';
import { useActionTap } from '../../actions/use-action-tap';
import { cloud } from '../../cloud';
import { Button, Card, Problem, Skeleton, Timeline } from '../../components';

/** The chosen complaint beside the list on a wide screen: how it stands and its next steps. */
export function Preview({ id }: { id: string }) {
  const [view, setView] = useState<ComplaintView>();
  const [failure, setFailure] = useState<Failure>();
  const { tap, busy, failure: refused } = useActionTap(view, setView);
  useEffect(() => {
    let here = true;
    setView(undefined);
    setFailure(undefined);
    void cloud.complaint.get({ id }).then((answer) => {
      if (!here) return;
      if (answer.ok) setView(answer.data);
      else setFailure(answer.error);
    });
    return () => {
      here = false;
    };
  }, [id]);
  if (failure) return <Problem failure={failure} />;
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
      <Card title="最近经过">
        <Timeline entries={view.timeline.slice(-3)} viewer={view.relation} />
      </Card>
    </View>
  );
}
