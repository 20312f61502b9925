import { View } from '@tarojs/components';

/** What is wrong with a file, beside its field. */
export const Wrong = ({ text }: { text: string | undefined }) =>
  text ? (
    <View className="field__problem" ariaRole="alert">
      {text}
    </View>
  ) : null;
