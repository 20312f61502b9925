import { View } from '@tarojs/components';
import { useState } from 'react';
import { saveFile, saveWord } from '../../cloud/save-file';
import { Button, Card, Problem, Screen } from '../../components';
import { toPicker } from '../../text';
import { asHtml, asJson, readable } from './readable';
import { useCopy } from './use-copy';

/** Takes along all that is held about me (§5.2): to read here, as a document, and for machines. */
export default function CopyPage() {
  const { copy, got, busy, failure, start } = useCopy();
  const [failed, setFailed] = useState(false);
  const sections = copy ? readable(copy) : [];
  const day = copy ? toPicker(copy.exportedAt).date : '';
  const save = async (name: string, text: string, type: string) =>
    setFailed(
      !(await saveFile(`${name}-${day}`.concat(type === 'text/html' ? '.html' : '.json'), text, type)),
    );
  return (
    <Screen
      title="导出我的信息"
      footer={
        copy ? (
          <>
            <Button onTap={() => void save('我的个人信息', asHtml(sections), 'text/html')}>
              {saveWord}可读文档
            </Button>
            <Button tone="plain" onTap={() => void save('我的个人信息', asJson(copy), 'application/json')}>
              {saveWord}数据文件（JSON）
            </Button>
          </>
        ) : (
          <Button busy={busy} onTap={() => void start()}>
            {busy ? `正在取回，已有 ${got} 条` : failure ? '接着取回' : '开始导出'}
          </Button>
        )
      }
    >
      {failure ? <Problem failure={failure} /> : null}
      {failed ? (
        <Card tone="promise">
          <View className="text text--small">文件没有存下来。可以再点一次，或直接在下面阅读。</View>
        </Card>
      ) : null}
      {copy ? (
        sections.map(({ title, lines }) => (
          <Card key={title} title={title}>
            <View className="text text--small text--lines">{lines.join('\n')}</View>
          </Card>
        ))
      ) : (
        <Card>
          <View className="text text--small text--lines">
            {[
              '包括：您的称呼、电话、房屋，每一件投诉的内容和经过（匿名、密封的也在内），站内消息，谁看过您的联系方式，您的申请记录。',
              '不包括：工作人员的内部备注，别人的信息。',
              '文件里有您的电话和住址，请存在自己信得过的地方。每天最多导出 5 次，每次都有记录。',
            ].join('\n')}
          </View>
        </Card>
      )}
    </Screen>
  );
}
