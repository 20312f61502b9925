import { View } from '@tarojs/components';
import { useState } from 'react';
import type { KeptSearch } from '../../../types/search';
import { cloud } from '../../cloud';
import { Button, Problem } from '../../components';
import { useAction } from '../../hooks/use-action';
import { type Wanted, wantedOf } from './query';

interface KeptSearchesProps {
  kept: readonly KeptSearch[];
  onKept: (kept: KeptSearch[]) => void;
  onChoose: (wanted: Wanted) => void;
}

/** What somebody looks for again and again, one tap each; what was put away can be had back. */
export function KeptSearches({ kept, onKept, onChoose }: KeptSearchesProps) {
  const [tidying, setTidying] = useState(false);
  const [gone, setGone] = useState<KeptSearch>();
  const dropping = useAction(
    (search: KeptSearch) => cloud.account.dropSearch({ name: search.name }),
    (left) => onKept(left.kept),
  );
  const restoring = useAction(
    (search: KeptSearch) => cloud.account.keepSearch(search),
    (left) => {
      setGone(undefined);
      onKept(left.kept);
    },
  );
  const drop = (search: KeptSearch) => {
    setGone(search);
    void dropping.run(search);
  };
  const failure = dropping.failure ?? restoring.failure;
  if (kept.length === 0 && !gone) return null;
  return (
    <View className="stack stack--tight">
      <View className="row row--wrap">
        {kept.map((search) => (
          <Button
            key={search.name}
            tone={tidying ? 'danger' : 'plain'}
            small
            disabled={tidying && dropping.busy}
            onTap={() => (tidying ? drop(search) : onChoose(wantedOf(search)))}
          >
            {tidying ? `删除 ${search.name}` : search.name}
          </Button>
        ))}
        {kept.length > 0 && (
          <Button tone="quiet" small onTap={() => setTidying(!tidying)}>
            {tidying ? '完成' : '整理'}
          </Button>
        )}
      </View>
      {gone && !dropping.busy && !failure && (
        <View className="row row--wrap">
          <View className="text text--small text--soft">已删除“{gone.name}”。</View>
          <Button tone="quiet" small busy={restoring.busy} onTap={() => void restoring.run(gone)}>
            恢复
          </Button>
        </View>
      )}
      {failure && <Problem failure={failure} />}
    </View>
  );
}
