import { View } from '@tarojs/components';
import { useState } from 'react';
import type { ActionInput } from '../../../types/actions';
import { Button, Chips, ManyChips, optionsOf, TextArea } from '../../components';
import {
  asksToContinue,
  noAnswer,
  ratingOf,
  reasonNeeded,
  type SurveyAnswer,
} from '../../pages/survey/answer';
import { satisfactionText, solvedText, tagText } from '../../text';

const spoken = '电话询问，住户口头回答';

/** What the resident says on the telephone, in as few taps as in the app; it is labelled as recorded by staff (§3.6.1). */
export function AnswerKeys({ done }: { done: (said: string, data: ActionInput<'recordAnswer'>) => void }) {
  const [answer, setAnswer] = useState<SurveyAnswer>(noAnswer);
  const [words, setWords] = useState('');
  const change = (part: Partial<SurveyAnswer>) => setAnswer({ ...answer, ...part });
  const rating = ratingOf(answer);
  return (
    <View className="stack">
      <Chips
        id="solved"
        even
        label="问题解决了吗"
        options={optionsOf(solvedText)}
        value={answer.solved}
        onChange={(solved) => change({ solved })}
      />
      <Chips
        id="satisfaction"
        even
        label="对处理结果"
        options={optionsOf(satisfactionText)}
        value={answer.satisfaction}
        onChange={(satisfaction) => change({ satisfaction })}
      />
      {asksToContinue(answer) && (
        <Chips
          id="continue"
          even
          label="需要继续处理吗"
          options={[
            { value: 'yes', label: '请继续处理' },
            { value: 'no', label: '这样就可以' },
          ]}
          value={answer.continueWanted === undefined ? undefined : answer.continueWanted ? 'yes' : 'no'}
          onChange={(choice) => change({ continueWanted: choice === 'yes' })}
        />
      )}
      {reasonNeeded(answer) && (
        <ManyChips
          id="tags"
          label="哪里不满意"
          options={optionsOf(tagText)}
          values={answer.tags}
          onChange={(tags) => change({ tags })}
        />
      )}
      <TextArea id="words" label="住户的原话" optional max={1000} value={words} onChange={setWords} />
      <View className="text text--tiny text--soft">会标明“工作人员代记”，住户 7 天内可以更正。</View>
      <Button
        disabled={!rating}
        onTap={() => rating && done('接通了，已代记评价', { rating, words: words.trim() || spoken })}
      >
        记下评价
      </Button>
    </View>
  );
}
