import { View } from '@tarojs/components';
import type { DataRequest, Held, Look } from '../../../types/rights';
import { Card, Line } from '../../components';
import { callTimeText, exactText, placeText, roleText } from '../../text';
import { invitationMadeText, lookText, requestOutcomeText, requestTitle } from '../words';

/** All that is held about me, beside the words of complaints and messages. */
export function HeldCard({ held }: { held: Held }) {
  const { contact, homes, complaints, staff, keptSearches } = held;
  return (
    <Card title="我们保存了什么" aside={held.community}>
      <Line name="称呼">{contact.name ?? '没有'}</Line>
      <Line name="电话">{contact.phone ?? '没有'}</Line>
      {contact.callTime ? <Line name="方便接电话">{callTimeText[contact.callTime]}</Line> : null}
      {contact.email ? <Line name="邮箱">{contact.email}</Line> : null}
      <Line name="房屋">{homes.length > 0 ? homes.map(placeText).join('；') : '没有'}</Line>
      {held.invitations?.map((one) => (
        <Line key={one.at} name="邀请家人">
          {invitationMadeText(one)}
        </Line>
      ))}
      {staff ? (
        <Line name="岗位">
          {staff.title} {staff.name}（{staff.roles.map((role) => roleText[role]).join('、')}）
        </Line>
      ) : null}
      {keptSearches ? <Line name="常用的查找条件">{keptSearches.join('、')}</Line> : null}
      {held.abuse ? (
        <Line name="经核对的辱骂">{held.abuse.length} 次（九十天内满三次，每天能提交的次数有上限）</Line>
      ) : null}
      <Line name="微信标识">{held.linked ? '小程序和公众号' : '小程序'}</Line>
      <Line name="网页登录">{held.webSessions ? '用过' : '没有'}</Line>
      <Line name="首次使用">{exactText(held.since)}</Line>
      <Line name="投诉">
        办理中 {complaints.open} 件，已结 {complaints.closed} 件
      </Line>
      <Line name="站内消息">{held.messages} 条</Line>
      <Line name="可推送提醒">{held.credits} 条</Line>
      <View className="text text--small text--soft">
        称呼、电话加密保存。投诉办结 {held.retentionYears} 年后自动去除身份信息。
      </View>
    </Card>
  );
}

/** Who saw my contact data in full, and for what (B12). */
export function LooksCard({ looks }: { looks: readonly Look[] }) {
  return (
    <Card title="谁看过我的联系方式">
      {looks.length === 0 ? <View className="text text--small text--soft">还没有人查看过。</View> : null}
      {looks.map((look) => (
        <View className="text text--small" key={`${look.at}-${look.no}-${look.staff?.id}`}>
          {lookText(look)}
        </View>
      ))}
    </Card>
  );
}

/** What I have asked, and what became of it. */
export function RequestsCard({ requests }: { requests: readonly DataRequest[] }) {
  return (
    <Card title="我的申请记录">
      {requests.length === 0 ? <View className="text text--small text--soft">还没有申请过。</View> : null}
      {requests.map((request) => (
        <View key={`${request.at}-${request.kind}-${request.parts?.join()}`}>
          <View className="text text--small">
            {exactText(request.at)} {requestTitle(request)}
          </View>
          <View className="text text--small text--soft">{requestOutcomeText(request)}</View>
        </View>
      ))}
    </Card>
  );
}
