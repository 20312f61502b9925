import { View } from '@tarojs/components';
import { callPhone } from '../cloud/platform';
import { Tap } from './tap';

/** The 24-hour phone, always in reach: danger is no matter for a form. */
export function DangerLine({ phone }: { phone: string | undefined }) {
  return (
    <Tap className="danger-line" onTap={() => void callPhone(phone ?? '110')} disabled={!phone}>
      <View className="danger-line__sign">!</View>
      <View className="grow">
        <View className="text text--small text--strong text--danger">困在电梯、燃气、起火？</View>
        <View className="text text--tiny text--danger">马上打电话，不用填表</View>
      </View>
      <View className="danger-line__phone">{phone ?? '…'}</View>
    </Tap>
  );
}
