import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import type { Answer, Input, Output } from '../../../types/api';
import { cloud } from '../../cloud';
import { Problem, Skeleton } from '../../components';
import { useAction } from '../../hooks/use-action';
import { exactText } from '../../text';

/** Asks for a notice: who is not signed in asks in another way. */
export type AskForNotice = (
  wanted: Input<'account', 'notice'>,
) => Promise<Answer<Output<'account', 'notice'>>>;

interface NoticeTextProps {
  communityId: string;
  version?: string;
  ask?: AskForNotice;
}

/** The words of the privacy notice in force, or of the version that somebody agreed to (§5.2). */
export function NoticeText({ communityId, version, ask = cloud.account.notice }: NoticeTextProps) {
  const [data, setData] = useState<Output<'account', 'notice'>>();
  const { run, failure } = useAction(() => ask({ communityId, ...(version ? { version } : {}) }), setData);
  useEffect(() => void run(), [run]);
  if (failure) return <Problem failure={failure} retry={() => void run()} />;
  if (!data) return <Skeleton cards={1} />;
  return (
    <View className="stack">
      {data.until ? (
        <View className="text text--small text--soft">
          版本 {data.version}，用到 {exactText(data.until)}
        </View>
      ) : null}
      <View className="text text--small text--lines">{data.text}</View>
    </View>
  );
}
