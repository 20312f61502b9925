import { View } from '@tarojs/components';
import { callPhone } from '../../cloud/platform';
import { Button, Card, Chips } from '../../components';

interface DangerQuestionProps {
  phone: string | undefined;
  value: boolean | undefined;
  onChange: (danger: boolean) => void;
}

const answers = [
  { value: 'no', label: '没有' },
  { value: 'yes', label: '有危险' },
] as const;

/** Asked before anything else (§3.1.2): danger is a matter for the phone. */
export function DangerQuestion({ phone, value, onChange }: DangerQuestionProps) {
  return (
    <Card tone={value ? 'danger' : 'plain'}>
      <Chips
        id="danger"
        even
        label="现在有危险吗？"
        hint="电梯困人、燃气、起火、漏电、爆管、有人受伤"
        options={answers}
        value={value === undefined ? undefined : value ? 'yes' : 'no'}
        onChange={(answer) => onChange(answer === 'yes')}
      />
      {value ? (
        <View className="sheet__buttons">
          <View className="text text--small text--danger">
            请先打电话，马上有人来。火警 119，急救 120，报警 110。打完再回来登记，会标为紧急。
          </View>
          <Button tone="danger" onTap={() => void callPhone(phone ?? '110')}>
            拨打 24 小时电话 {phone}
          </Button>
        </View>
      ) : null}
    </Card>
  );
}
