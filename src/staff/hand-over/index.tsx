import { View } from '@tarojs/components';
import Taro, { useRouter } from '@tarojs/taro';
import { useRef, useState } from 'react';
import type { HandOverPreview } from '../../../types/administration/hand-over';
import type { Answer, Output } from '../../../types/api';
import { cloud, newKey } from '../../cloud';
import { Badge, Button, Card, Empty, Screen, Skeleton, Tap, TextArea } from '../../components';
import { useAction } from '../../hooks/use-action';
import { useLoad } from '../../hooks/use-load';
import { Trouble } from '../parts/admin-trouble';
import '../parts/parts.scss';

const why = {
  sensitive: '敏感或密封',
  manager: '要由有权限的人转交',
  nobody: '现在没有人能接',
} satisfies Record<HandOverPreview['toDecide'][number]['why'], string>;

const open = (id: string) => void Taro.navigateTo({ url: `/pages/complaint/index?id=${id}` });

const CaseRow = ({ id, no, place, badge }: { id: string; no: string; place: string; badge?: string }) => (
  <Tap className="people__one" onTap={() => open(id)}>
    <View className="grow">
      <View className="text">{no}</View>
      <View className="text text--small text--soft">{place}</View>
    </View>
    {badge && <Badge tone="promise">{badge}</Badge>}
  </Tap>
);

/** Moves go on until nothing is left: each call does as much as fits into its time. */
const untilDone = async (
  order: Parameters<typeof cloud.admin.handOver>[0],
): Promise<Answer<Output<'admin', 'handOver'>>> => {
  let answer = await cloud.admin.handOver(order);
  for (let turn = 0; turn < 20 && answer.ok && answer.data.left > 0; turn++)
    answer = await cloud.admin.handOver(order);
  return answer;
};

/** All open complaints of somebody handed over in one action (§3.2.2): who gets how many, and what a person must decide. */
export default function HandOverPage() {
  const { id: staffId = '' } = useRouter().params;
  const [reason, setReason] = useState('请假交接');
  const key = useRef(newKey());
  const { data, failure, reload } = useLoad(() => cloud.admin.previewHandOver({ staffId }));
  const moves = data?.shares.flatMap(({ to, cases }) => cases.map(({ id }) => ({ id, to: to.id }))) ?? [];
  const handing = useAction(
    (its: { key: string; moves: typeof moves }) =>
      untilDone({ staffId, revision: data?.revision ?? 0, reason: reason.trim(), ...its }),
    ({ moved, refused }) => {
      key.current = newKey();
      void Taro.showToast({
        title: refused.length > 0 ? `交接 ${moved} 件，${refused.length} 件没有成功` : `已交接 ${moved} 件`,
        icon: 'none',
      });
      void reload();
    },
  );
  const { unfinished } = data ?? {};
  return (
    <Screen
      title="交接在办投诉"
      footer={
        data && moves.length > 0 && !unfinished ? (
          <>
            {handing.failure && <Trouble failure={handing.failure} retry={() => void reload()} />}
            <Button
              busy={handing.busy}
              disabled={!reason.trim()}
              onTap={() => void handing.run({ key: key.current, moves })}
            >
              交接 {moves.length} 件
            </Button>
          </>
        ) : undefined
      }
    >
      {failure && <Trouble failure={failure} retry={() => void reload()} />}
      {!data && !failure && <Skeleton />}
      {unfinished && (
        <Card tone="promise" title="上次的交接没有做完">
          <View className="text text--small">共 {unfinished.count} 件，已经交接的不会重复。</View>
          {handing.failure && <Trouble failure={handing.failure} retry={() => void reload()} />}
          <View className="row card__actions">
            <Button busy={handing.busy} onTap={() => void handing.run({ key: unfinished.key, moves: [] })}>
              继续交接
            </Button>
          </View>
        </Card>
      )}
      {data && data.total === 0 && <Empty title={`${data.from.name} 手上没有在办投诉`} hint="不需要交接。" />}
      {data && data.total > 0 && (
        <Card title={`${data.from.title} ${data.from.name}`} aside={`在办 ${data.total} 件`} tone="tint">
          <View className="text text--small">
            时限不重新计算，住户会收到负责人变更的通知。请先看看分配是否合适。
          </View>
        </Card>
      )}
      {data?.shares.map(({ to, open: has, cases }) => (
        <Card key={to.id} title={`${to.title} ${to.name}`} aside={`${has} → ${has + cases.length} 件`}>
          {cases.map((one) => (
            <CaseRow key={one.id} {...one} />
          ))}
        </Card>
      ))}
      {data && data.toDecide.length > 0 && (
        <Card title="需要您逐件决定" aside={`${data.toDecide.length} 件`} tone="promise">
          {data.toDecide.map(({ why: reasonCode, ...one }) => (
            <CaseRow key={one.id} {...one} badge={why[reasonCode]} />
          ))}
        </Card>
      )}
      {moves.length > 0 && (
        <Card>
          <TextArea
            id="reason"
            label="为什么交接（仅内部）"
            max={1000}
            value={reason}
            problem={handing.failure?.fields?.reason}
            onChange={setReason}
          />
        </Card>
      )}
    </Screen>
  );
}
