import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import type { FieldProblem } from '../../../types/text';
import { fieldText } from '../../text';
import { Caption } from './controls';

/** What every field has: its name, a hint, and what is wrong with it right beside it. */
export interface FieldProps {
  id: string;
  label: string;
  hint?: string;
  optional?: boolean;
  problem?: FieldProblem;
}

interface FrameProps extends FieldProps {
  below?: ReactNode;
  children: ReactNode;
}

/** The frame around a control. */
export function Field({ id, label, hint, optional, problem, below, children }: FrameProps) {
  return (
    <View className="field">
      <View className="field__label">
        <Caption id={id} text={label} />
        {optional ? <View className="field__optional">选填</View> : null}
      </View>
      {hint ? <View className="field__hint">{hint}</View> : null}
      {children}
      {problem || below ? (
        <View className="field__below">
          {problem ? (
            <View className="field__problem" id={`${id}-problem`} ariaRole="alert">
              {fieldText[problem]}
            </View>
          ) : null}
          {below}
        </View>
      ) : null}
    </View>
  );
}
