import { View } from '@tarojs/components';
import { useState } from 'react';
import { DateTimeField, type FieldProps, Tap } from '../../components';
import { whenText } from '../../text';

interface MomentFieldProps extends FieldProps {
  value: string | undefined;
  now: string;
  onChange: (value: string) => void;
}

/** When something took place: just now, unless somebody says otherwise. */
export function MomentField({ value, now, onChange, ...field }: MomentFieldProps) {
  const [open, setOpen] = useState(false);
  if (open || field.problem) {
    return <DateTimeField {...field} value={value} onChange={onChange} />;
  }
  return (
    <View className="moment">
      <View className="grow">
        <View className="text text--strong">{field.label}</View>
        <View className="text text--small text--soft">{value ? whenText(value, now) : '现在'}</View>
      </View>
      <Tap className="moment__change" onTap={() => setOpen(true)}>
        改时间
      </Tap>
    </View>
  );
}
