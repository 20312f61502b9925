import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { ReceptionView } from '../../../types/filing';
import type { ComplaintView } from '../../../types/views';
import { now } from '../../cloud';
import { callPhone } from '../../cloud/platform';
import { Badge, Card, Line, Photos, Tap } from '../../components';
import { Folded } from '../../components/folded';
import { Recordings } from '../../components/recording/recordings';
import {
  basisText,
  capacityText,
  channelText,
  completionText,
  exactText,
  placeText,
  receiptMethodText,
} from '../../text';
import { Related } from './related';

/** How staff took it in: what the promised times are counted from, and why (§3.1.1, §3.1.2). */
function Reception({ view, reception }: { view: ComplaintView; reception: ReceptionView }) {
  const { by, method, channelRef, backdatingReason } = reception;
  return (
    <>
      {view.receivedAt === view.filedAt ? null : <Line name="接到">{exactText(view.receivedAt)}</Line>}
      {backdatingReason ? <Line name="补登原因">{backdatingReason}</Line> : null}
      {channelRef ? <Line name="来源编号">{channelRef}</Line> : null}
      {by ? (
        <Line name="登记">
          {by.title} {by.name} · {receiptMethodText[method]}
        </Line>
      ) : null}
    </>
  );
}

/** What was complained about, in the person's own words; it never changes (§3.1.2). */
export function Facts({ view }: { view: ComplaintView }) {
  const staff = view.relation === 'staff';
  const completion = completionText(view.expected, now().toISOString());
  const hidden = view.sealed ? '身份密封' : view.anonymous ? '匿名' : undefined;
  return (
    <Card
      title={staff ? '投诉内容' : '我的投诉'}
      aside={hidden ? <Badge tone="quiet">{hidden}</Badge> : null}
    >
      <Folded abuse={view.abuse} viewer={view.relation}>
        <View className="text text--lines facts__text">{view.text}</View>
      </Folded>
      <Photos ids={view.photos} />
      <Recordings video={view.video} audio={view.audio} />
      <Line name="地点">{placeText(view.location)}</Line>
      {view.occurred ? <Line name="发生时间">{view.occurred}</Line> : null}
      {view.remedy ? <Line name="希望">{view.remedy}</Line> : null}
      {view.answers?.map(({ question, answer }) => (
        <Line key={question} name={question}>
          {answer}
        </Line>
      ))}
      <Line name="提交">
        {exactText(view.filedAt)} · {channelText[view.channel]}
      </Line>
      {view.reception ? <Reception view={view} reception={view.reception} /> : null}
      {completion ? (
        <>
          <Line name="预计完成">{completion}</Line>
          <View className="text text--tiny text--soft">{basisText(view.expected)}</View>
        </>
      ) : null}
      <Related view={view} />
      {view.handler ? (
        <Line name="负责人">
          {view.handler.title} {view.handler.name}
        </Line>
      ) : null}
      {view.followers > 0 ? <Line name="附议">{view.followers} 户</Line> : null}
      {view.contact ? (
        <Line name="联系方式">
          {[view.contact.name, view.contact.phone].filter(Boolean).join(' ') || '未留'}
          {view.contact.purposes[0] && view.contact.parts[0] ? (
            <>
              {' · '}
              <Tap
                className="text--link"
                onTap={() => void Taro.navigateTo({ url: `/staff/contact/index?id=${view.id}` })}
              >
                查看完整信息
              </Tap>
            </>
          ) : null}
        </Line>
      ) : null}
      {staff ? (
        <Line name="身份">
          {capacityText[view.capacity]}
          {view.identityVerified ? '（已核实）' : '（未核实）'}
        </Line>
      ) : (
        <Line name="客服电话">
          <Tap className="text--link" onTap={() => void callPhone(view.deskPhone)}>
            {view.deskPhone}
          </Tap>
        </Line>
      )}
    </Card>
  );
}
