import { View } from '@tarojs/components';
import { callPhone } from '../cloud/platform';
import { useEmergencyPhone } from '../hooks/use-emergency-phone';
import { Tap } from './tap';

/** The 24-hour phone, always in reach, without a network too: danger is no matter for a form. */
export function DangerLine({ phone }: { phone: string | undefined }) {
  const number = useEmergencyPhone(phone);
  return (
    <Tap className="danger-line" onTap={() => void callPhone(number)}>
      <View className="danger-line__sign">!</View>
      <View className="grow">
        <View className="text text--small text--danger">困在电梯、燃气、起火？马上打电话</View>
        <View className="danger-line__phone">{number}</View>
      </View>
      <View className="danger-line__call">拨打</View>
    </Tap>
  );
}
