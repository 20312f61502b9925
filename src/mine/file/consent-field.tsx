import { View } from '@tarojs/components';
import { useState } from 'react';
import type { FieldProblem } from '../../../types/text';
import { Button, Card, Sheet, SwitchField } from '../../components';
import { fieldText } from '../../text';
import { type AskForNotice, NoticeText } from './notice-text';

interface ConsentFieldProps {
  communityId: string;
  ask?: AskForNotice;
  /** The notice has changed while the form was filled in: its words stand beside the tick. */
  renewed?: boolean;
  on: boolean;
  problem: FieldProblem | undefined;
  onChange: (on: boolean) => void;
}

/** The privacy notice, agreed to once per version (§5.2). */
export function ConsentField({
  communityId,
  ask,
  renewed = false,
  on,
  problem,
  onChange,
}: ConsentFieldProps) {
  const notice = <NoticeText communityId={communityId} {...(ask ? { ask } : {})} />;
  const [reading, setReading] = useState(false);
  return (
    <Card tone={renewed ? 'promise' : 'plain'}>
      {renewed ? (
        <>
          <View className="text text--small text--strong">
            个人信息告知更新了，请看一遍。您填的内容都还在。
          </View>
          {notice}
        </>
      ) : null}
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
      {renewed ? null : (
        <Button tone="quiet" small onTap={() => setReading(true)}>
          看全文
        </Button>
      )}
      {reading ? (
        <Sheet title="个人信息告知" onClose={() => setReading(false)}>
          {notice}
          <View className="sheet__buttons">
            <Button onTap={() => setReading(false)}>知道了</Button>
          </View>
        </Sheet>
      ) : null}
    </Card>
  );
}
