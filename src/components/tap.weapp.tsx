import { View } from '@tarojs/components';
import type { TapProps } from './tap-props';

const spoken = ({ says, explains, chosen }: TapProps) =>
  says && [says, explains, chosen && '已选'].filter(Boolean).join('，');

/** A tappable view that WeChat's screen reader announces as a button. */
export function Tap({
  className = '',
  pressedClassName,
  says,
  explains,
  chosen,
  disabled,
  onTap,
  children,
}: TapProps) {
  return (
    <View
      className={`tap ${disabled ? 'tap--disabled ' : ''}${className}`}
      hoverClass={disabled || !pressedClassName ? 'none' : pressedClassName}
      ariaRole="button"
      ariaLabel={spoken({ says, explains, chosen, onTap })}
      onClick={disabled ? undefined : onTap}
    >
      {children}
    </View>
  );
}
