import { View } from '@tarojs/components';
import { useState } from 'react';
import { CommentAnswer, type CommentVerdict, type CommentView } from '../../../types/comments';
import type { ImprovementRow } from '../../../types/improvements';
import { examine, type Problems } from '../../actions/form/examine';
import { cloud } from '../../cloud';
import { Button, Chips, optionsOf, PickerField, Problem, SwitchField, TextArea } from '../../components';
import { useAction } from '../../hooks/use-action';
import { useDraft } from '../../hooks/use-draft';
import { verdictText } from '../../mine/comment-card';

interface AnswerFormProps {
  comment: CommentView;
  improvements: readonly ImprovementRow[];
  onDone: () => void;
}

type Wish = Partial<CommentAnswer> & { shown: boolean };
const empty: Wish = { shown: true };
const MOST = 1000;

/** What is said to a proposal, and which improvement came of it (§6). */
export function AnswerForm({ comment: { id }, improvements, onDone }: AnswerFormProps) {
  const draft = useDraft<Wish>(`comment-answer-${id}`, empty);
  const [wrong, setWrong] = useState<Problems>({});
  const answering = useAction(
    (answer: CommentAnswer) => cloud.insight.answerComment({ id, answer, shown: draft.latest().shown }),
    () => {
      draft.clear();
      onDone();
    },
  );
  const save = () => {
    const { shown: _apart, ...wish } = draft.latest();
    const checked = examine(CommentAnswer, wish);
    setWrong(checked.problems);
    if (checked.data) void answering.run(checked.data);
  };
  const { verdict, text, improvementId } = draft.value;
  return (
    <View className="stack">
      <Chips<CommentVerdict>
        id={`verdict-${id}`}
        label="结论"
        options={optionsOf(verdictText)}
        value={verdict}
        problem={wrong.verdict}
        onChange={(chosen) => draft.change({ verdict: chosen })}
      />
      <TextArea
        id={`text-${id}`}
        label="答复和理由"
        placeholder="怎么改、什么时候改；不采纳请写明原因"
        max={MOST}
        value={text}
        problem={wrong.text}
        onChange={(typed) => draft.change({ text: typed })}
      />
      {improvements.length > 0 ? (
        <PickerField
          id={`improvement-${id}`}
          label="对应的改进事项"
          optional
          options={improvements.map(({ id: value, no, measure }) => ({ value, label: no, hint: measure }))}
          value={improvementId}
          onChange={(chosen) => draft.change({ improvementId: chosen })}
          onClear={() => draft.change({ improvementId: undefined })}
        />
      ) : null}
      <SwitchField
        id={`answer-shown-${id}`}
        label="建议和答复给全小区看"
        hint="看不到是谁提的。写有姓名、电话、房号的不要公开。"
        on={draft.value.shown}
        onChange={(shown) => draft.change({ shown })}
      />
      {answering.failure ? <Problem failure={answering.failure} /> : null}
      <Button busy={answering.busy} onTap={save}>
        答复
      </Button>
    </View>
  );
}
