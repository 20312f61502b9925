import { View } from '@tarojs/components';
import { Card, Chips, ManyChips, optionsOf, PhotoGrid, RatingStars, TextArea } from '../../components';
import { satisfactionText, solvedText, tagText } from '../../text';
import { asksToContinue, reasonNeeded, type SurveyAnswer } from './answer';

interface QuestionsProps {
  answer: SurveyAnswer;
  /** `records`: this tap is an answer and goes on record at once. */
  change: (part: Partial<SurveyAnswer>, records: boolean) => void;
}

const stars = [
  { name: 'speed', label: '速度' },
  { name: 'attitude', label: '态度' },
  { name: 'result', label: '结果' },
] as const;

/** The three questions of §3.6.1; the reason comes where something was not right (§3.6.2). */
export function Questions({ answer, change }: QuestionsProps) {
  return (
    <>
      <Card>
        <View className="stack">
          <Chips
            id="solved"
            even
            label="问题解决了吗？"
            options={optionsOf(solvedText)}
            value={answer.solved}
            onChange={(solved) => change({ solved }, true)}
          />
          <Chips
            id="satisfaction"
            even
            label="对处理结果满意吗？"
            options={optionsOf(satisfactionText)}
            value={answer.satisfaction}
            onChange={(satisfaction) => change({ satisfaction }, true)}
          />
          {asksToContinue(answer) ? (
            <Chips
              id="continue"
              even
              label="需要我们继续处理吗？"
              options={[
                { value: 'yes', label: '请继续处理' },
                { value: 'no', label: '这样就可以' },
              ]}
              value={answer.continueWanted === undefined ? undefined : answer.continueWanted ? 'yes' : 'no'}
              onChange={(choice) => change({ continueWanted: choice === 'yes' }, true)}
            />
          ) : null}
          {reasonNeeded(answer) ? (
            <ManyChips
              id="tags"
              label="哪里不满意？"
              hint="点一个就够，马上重新评估"
              options={optionsOf(tagText)}
              values={answer.tags}
              onChange={(tags) => change({ tags }, tags.length > answer.tags.length)}
            />
          ) : null}
        </View>
      </Card>
      <Card title="打个分" aside="选填">
        {stars.map(({ name, label }) => (
          <RatingStars
            key={name}
            label={label}
            value={answer[name]}
            onChange={(value) => change({ [name]: value }, false)}
          />
        ))}
      </Card>
      <Card>
        <View className="stack">
          <TextArea
            id="words"
            label="还想说的"
            optional
            max={1000}
            value={answer.text}
            placeholder="好的、不好的，都可以说"
            onChange={(text) => change({ text }, false)}
          />
          <PhotoGrid
            id="photos"
            label="照片"
            optional
            value={answer.photos}
            onChange={(photos) => change({ photos }, false)}
          />
        </View>
      </Card>
    </>
  );
}
