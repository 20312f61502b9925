import { View } from '@tarojs/components';
import type { RequestView } from '../../../types/views';
import { Card } from '../../components';
import { agoText, declineReasonText, requestText, whenText } from '../../text';

/** What is asked for, by whom and why: all that the second person needs to decide. */
export function RequestCard({ request, now }: { request: RequestView | undefined; now: string }) {
  if (!request) return null;
  return (
    <Card
      tone="internal"
      title={`申请${requestText[request.kind]}`}
      aside={`${request.by.name} · ${agoText(request.at, now)}`}
    >
      {request.declineReason && (
        <View className="text text--strong">{declineReasonText[request.declineReason]}</View>
      )}
      {request.until && <View className="text text--strong">到 {whenText(request.until, now)}</View>}
      <View className="text text--lines">{request.reason}</View>
      {request.referral && <View className="text text--small text--soft">可以找：{request.referral}</View>}
    </Card>
  );
}
