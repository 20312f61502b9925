import { View } from '@tarojs/components';
import { callPhone } from '../cloud/platform';
import { Tap } from './tap';

/** The 24-hour phone, always in reach: danger is no matter for a form. */
export function DangerLine({ phone }: { phone: string | undefined }) {
  return (
    <Tap className="danger-line" onTap={() => void callPhone(phone ?? '110')} disabled={!phone}>
      <View className="danger-line__sign">!</View>
      <View className="grow">
        <View className="text text--small text--danger">困在电梯、燃气、起火？马上打电话</View>
        <View className="danger-line__phone">{phone ?? '…'}</View>
      </View>
      <View className="danger-line__call">拨打</View>
    </Tap>
  );
}
