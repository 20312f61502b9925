import { View } from '@tarojs/components';
import { useState } from 'react';
import type { FieldProblem } from '../../../types/text';
import { Button, Card, Sheet, SwitchField } from '../../components';
import { privacyNotice } from '../../components/privacy-notice';
import { fieldText } from '../../text';

interface ConsentFieldProps {
  on: boolean;
  problem: FieldProblem | undefined;
  onChange: (on: boolean) => void;
}

/** The privacy notice, agreed to once per version (§5.2). */
export function ConsentField({ on, problem, onChange }: ConsentFieldProps) {
  const [reading, setReading] = useState(false);
  return (
    <Card>
      <SwitchField
        id="consent"
        label="我同意个人信息告知"
        hint="只为处理这件投诉使用，联系方式加密保存。"
        on={on}
        onChange={onChange}
      />
      {problem ? (
        <View className="field__problem text--small" id="consent-problem">
          {fieldText[problem]}
        </View>
      ) : null}
      <Button tone="quiet" small onTap={() => setReading(true)}>
        看全文
      </Button>
      {reading ? (
        <Sheet title="个人信息告知" onClose={() => setReading(false)}>
          <View className="text text--small text--lines">{privacyNotice}</View>
          <View className="sheet__buttons">
            <Button onTap={() => setReading(false)}>知道了</Button>
          </View>
        </Sheet>
      ) : null}
    </Card>
  );
}
