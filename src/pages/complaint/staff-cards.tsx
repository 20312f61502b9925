import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { ComplaintView } from '../../../types/views';
import { now } from '../../cloud';
import { Badge, Button, Card, Explained, Line } from '../../components';
import {
  archivePieceText,
  clockText,
  declineReasonText,
  holdText,
  pieceStateText,
  requestText,
  untilText,
  whenText,
} from '../../text';
import { Deliveries } from './deliveries';

/** What staff need beside the file: the request that waits for a word, the running clocks, the tasks. */
export function StaffCards({ view }: { view: ComplaintView }) {
  const at = now().toISOString();
  return (
    <>
      {view.request ? (
        <Card
          tone="promise"
          title={`申请${requestText[view.request.kind]}`}
          aside={whenText(view.request.at, at)}
        >
          {view.request.declineReason ? (
            <View className="text text--strong">{declineReasonText[view.request.declineReason]}</View>
          ) : null}
          <View className="text text--small">
            {view.request.by.title} {view.request.by.name}：{view.request.reason}
          </View>
          {view.request.referral ? <Line name="可以找">{view.request.referral}</Line> : null}
          {view.request.until ? <Line name="到">{whenText(view.request.until, at)}</Line> : null}
        </Card>
      ) : null}
      {view.hold ? (
        <Card tone="promise">
          <View className="text text--small">
            {holdText[view.hold.kind][view.relation]}
            {view.hold.until ? `，到 ${whenText(view.hold.until, at)}` : ''}
          </View>
        </Card>
      ) : null}
      {view.relation === 'staff' && view.promises.length > 0 ? (
        <Card title="时限">
          {view.promises.map((promise) => (
            <Explained key={`${promise.clock}-${promise.dueAt}`} promise={promise}>
              <Line name={clockText[promise.clock]}>
                <View className={promise.breached ? 'text--danger' : ''}>
                  {whenText(promise.dueAt, at)} · {promise.paused ? '已暂停' : untilText(promise.dueAt, at)}
                </View>
              </Line>
            </Explained>
          ))}
        </Card>
      ) : null}
      {view.relation === 'staff' && view.timeline.length > 0 ? (
        <Deliveries id={view.id} revision={view.revision} />
      ) : null}
      {view.completeness ? (
        <Card title="档案是否齐全">
          {view.completeness.map(({ piece, clause, state, reason }) => (
            <Line key={piece} name={archivePieceText[piece]}>
              <View className={state === 'missing' ? 'text--danger' : ''}>
                {pieceStateText[state]}
                {reason ? `：${reason}` : state === 'missing' ? `（流程 ${clause}）` : ''}
              </View>
            </Line>
          ))}
        </Card>
      ) : null}
      {view.tasks?.length ? (
        <Card title="协办">
          {view.tasks.map(({ index, staff, task, dueAt, doneAt }) => (
            <Line key={index} name={staff.name}>
              {task}
              {dueAt && !doneAt ? `，${whenText(dueAt, at)}前` : ''}{' '}
              {doneAt ? <Badge>已完成</Badge> : <Badge tone="promise">进行中</Badge>}
            </Line>
          ))}
        </Card>
      ) : null}
      {view.relation === 'staff' && view.timeline.length > 0 ? (
        <Button
          tone="quiet"
          onTap={() => void Taro.navigateTo({ url: `/staff/records/index?id=${view.id}` })}
        >
          核对档案记录
        </Button>
      ) : null}
    </>
  );
}
