import { View } from '@tarojs/components';

/** What the signature still waits for, beside what it is about. */
export const Missing = ({ children }: { children: string }) => (
  <View className="field__problem" ariaRole="alert">
    {children}
  </View>
);
