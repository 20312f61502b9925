import { View } from '@tarojs/components';
import type { Remaining } from '../../../types/rights';
import { Card, Line } from '../../components';
import { exactText, stageText } from '../../text';

const why = ({ open, preserved, keptUntil, trackingCode }: Remaining): string => {
  if (preserved) return '依法保全，联系方式保留到解除为止';
  if (open) return `继续办理，联系方式保留到办结${trackingCode ? `；查询码 ${trackingCode}` : ''}`;
  return keptUntil ? `内容保存到 ${exactText(keptUntil)}` : '内容按保存年限保存';
};

/** What stays when the account goes, and why (§4, §5.2). */
export function RemainsCard({ complaints, years }: { complaints: readonly Remaining[]; years?: number }) {
  const some = complaints.some(({ open }) => open);
  return (
    <Card title="会保留什么，为什么">
      {complaints.length === 0 ? (
        <View className="text text--small text--soft">您没有提交过投诉，没有要保留的内容。</View>
      ) : null}
      {years && complaints.length > 0 ? (
        <View className="text text--small text--soft">
          投诉档案按规定保存 {years} 年备查，期间不再与您关联，期满自动去除文字、照片和门牌。
        </View>
      ) : null}
      {some ? (
        <View className="text text--small text--soft">
          办理中的投诉不会停：此后由物业电话联系您，您也可以在网站上用编号和查询码查看。请先记下查询码。
        </View>
      ) : null}
      {complaints.map((one) => (
        <Line name={one.no} key={one.no}>
          {stageText[one.stage]}，{why(one)}
        </Line>
      ))}
      <View className="text text--small text--soft">
        您提过的流程建议保留文字，不再与您关联。您提出注销和已经完成这件事本身会留一条记录，里面没有您的姓名、电话和微信。
      </View>
    </Card>
  );
}
