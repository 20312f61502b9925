import { View } from '@tarojs/components';
import { Card, PhotoGrid, TextArea } from '../../components';
import type { ActionForm } from '../form/action-form';

/** T4: the questions above, the answer below. */
export const supply: ActionForm<'supply'> = {
  initial: () => ({ text: '', photos: [] }),
  readers: 'public',
  Fields: ({ view, value, change, problems }) => (
    <>
      <Card tone="promise" title="我们想请您说明">
        {view.questions?.map((question, index) => (
          <View key={question} className="text text--lines">
            {index + 1}. {question}
          </View>
        ))}
      </Card>
      <TextArea
        id="text"
        label="您的回答"
        placeholder="知道多少写多少，不清楚的可以写“不清楚”"
        max={1000}
        value={value.text}
        problem={problems.text}
        onChange={(text) => change({ text })}
      />
      <PhotoGrid
        id="photos"
        label="照片"
        optional
        value={value.photos ?? []}
        problem={problems.photos}
        onChange={(photos) => change({ photos })}
      />
    </>
  ),
};
