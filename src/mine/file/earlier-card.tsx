import { View } from '@tarojs/components';
import { Card } from '../../components';
import { tiedTo } from './again';
import type { Filing } from './filing';

/** Which complaint the new one goes on from, and that it stands alone where the two would tell who it is (B7, B10). */
export function EarlierCard({ filing }: { filing: Filing }) {
  const { earlier, text } = filing;
  if (!earlier) return null;
  return (
    <Card tone="tint" title={`接着 ${earlier.no}`}>
      <View className="text text--small">
        {tiedTo(filing)
          ? '这是一件新的投诉，有自己的编号和时限。工作人员会看到上一件怎样办的，不用您从头说起。'
          : `您换了身份方式。为了不让人认出您，这件不关联上一件${text.includes(earlier.no) ? '，请把文字里的编号也删掉' : ''}。`}
      </View>
    </Card>
  );
}
