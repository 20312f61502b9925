import { View } from '@tarojs/components';
import type { RecordButtonProps } from './record-button-props';

/** Held while speaking, as everybody knows it from WeChat. */
export const RecordButton = ({ recording, seconds, onStart, onStop }: RecordButtonProps) => (
  <View
    className={`tap button button--${recording ? 'primary' : 'plain'}`}
    ariaRole="button"
    ariaLabel="按住说话"
    catchMove
    onTouchStart={onStart}
    onTouchEnd={onStop}
    onTouchCancel={onStop}
  >
    {recording ? `正在听… ${seconds} 秒，松开就停` : '按住说话'}
  </View>
);
