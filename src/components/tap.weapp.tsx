import { View } from '@tarojs/components';
import type { TapProps } from './tap-props';

/** A tappable view that WeChat's screen reader announces as a button. */
export function Tap({ className = '', pressedClassName, says, disabled, onTap, children }: TapProps) {
  return (
    <View
      className={`tap ${disabled ? 'tap--disabled ' : ''}${className}`}
      hoverClass={disabled || !pressedClassName ? 'none' : pressedClassName}
      ariaRole="button"
      ariaLabel={says}
      onClick={disabled ? undefined : onTap}
    >
      {children}
    </View>
  );
}
