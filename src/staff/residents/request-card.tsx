import { View } from '@tarojs/components';
import { useState } from 'react';
import type { HomeRequest } from '../../../types/homes';
import type { Contact } from '../../../types/people';
import { cloud, now } from '../../cloud';
import { Badge, Button, Card, Confirm, Line, Problem } from '../../components';
import { useAction } from '../../hooks/use-action';
import { capacityText, placeText, whenText } from '../../text';
import { Others } from './others';
import { RefuseForm } from './refuse-form';

const phoneText = ({ phone, phoneOnFile, phoneVerified }: HomeRequest): string => {
  if (!phone) return '没有留';
  const typed = phoneVerified ? '微信已验证' : '自己填写';
  return `${phone}（${typed}，${phoneOnFile ? '与登记一致' : '登记里没有'}）`;
};

interface RequestCardProps {
  request: HomeRequest;
  onDone: () => void;
}

/** One person and one home: what speaks for it, and the desk's word. */
export function RequestCard({ request, onDone }: RequestCardProps) {
  const { personId, homeId, capacity, askedAt, listed, others } = request;
  const whose = { personId, homeId };
  const [asking, setAsking] = useState<'look' | 'confirm' | 'refuse'>();
  const [contact, setContact] = useState<Contact>();
  const close = () => setAsking(undefined);
  const looking = useAction(
    () => cloud.account.homeContact(whose),
    (found) => {
      setContact(found);
      close();
    },
  );
  const confirming = useAction(
    () => cloud.account.answerHome({ ...whose, confirmed: true }),
    () => {
      close();
      onDone();
    },
  );
  const name = contact?.name ?? request.name;
  return (
    <Card
      title={placeText(request)}
      aside={askedAt ? whenText(askedAt, now().toISOString()) : ''}
      tone={listed ? 'plain' : 'promise'}
    >
      <View className="stack">
        <View className="row row--wrap">
          <Badge tone="quiet">
            自称{capacityText[capacity]}
            {request.until ? `，租到 ${request.until}` : ''}
          </Badge>
          {listed ? null : <Badge tone="promise">房屋登记里没有这个房号</Badge>}
        </View>
        <Line name="称呼">{name ?? '没有留'}</Line>
        <Line name="电话">{contact?.phone ?? phoneText(request)}</Line>
        {others.length > 0 ? <Others homeId={homeId} others={others} onDone={onDone} /> : null}
        {looking.failure ? <Problem failure={looking.failure} /> : null}
        {confirming.failure ? <Problem failure={confirming.failure} /> : null}
        {asking === 'refuse' ? (
          <RefuseForm request={request} onDone={onDone} onClose={close} />
        ) : (
          <View className="row row--wrap">
            <Button small onTap={() => setAsking('confirm')}>
              确认
            </Button>
            <Button small tone="plain" onTap={() => setAsking('refuse')}>
              不通过
            </Button>
            {contact ? null : (
              <Button small tone="quiet" onTap={() => setAsking('look')}>
                查看姓名电话
              </Button>
            )}
          </View>
        )}
      </View>
      {asking === 'look' ? (
        <Confirm
          title="查看完整的姓名和电话？"
          text="只用来核实房屋。这次查看会记录，住户看得到是谁、什么时候看的。"
          yes="查看"
          busy={looking.busy}
          onYes={() => void looking.run()}
          onClose={close}
        />
      ) : null}
      {asking === 'confirm' ? (
        <Confirm
          title={`确认住在 ${placeText(request)}？`}
          text="请先与物业登记核对。确认后，这位住户的投诉会标为已核实。"
          yes="确认"
          busy={confirming.busy}
          onYes={() => void confirming.run()}
          onClose={close}
        />
      ) : null}
    </Card>
  );
}
