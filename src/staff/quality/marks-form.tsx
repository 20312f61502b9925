import { View } from '@tarojs/components';
import { useState } from 'react';
import { Marks, QualityPoint } from '../../../types/quality';
import { examine } from '../../actions/form/examine';
import { cloud } from '../../cloud';
import { Button, Chips, optionsOf, TextArea } from '../../components';
import { useAction } from '../../hooks/use-action';
import { useDraft } from '../../hooks/use-draft';
import { Trouble } from '../parts/admin-trouble';
import { markText, pointText } from './words';

const REMARK_MAX = 1000;

interface MarksFormProps {
  id: string;
  done: () => void;
}

/** The marks of one case, point by point; what was chosen is kept until it has been sent. */
export function MarksForm({ id, done }: MarksFormProps) {
  const draft = useDraft<Partial<Marks> & { remark?: string }>(`quality-${id}`, {});
  const [asked, setAsked] = useState(false);
  const { remark, ...given } = draft.value;
  const sending = useAction(
    (marks: Marks) =>
      cloud.insight.examine({ id, marks, ...(remark?.trim() ? { remark: remark.trim() } : {}) }),
    () => {
      draft.clear();
      done();
    },
  );
  const send = () => {
    const marks = examine(Marks, given).data;
    if (marks) void sending.run(marks);
    else setAsked(true);
  };
  return (
    <View className="stack">
      {QualityPoint.options.map((point) => (
        <Chips
          key={point}
          id={`${id}-${point}`}
          label={pointText[point].label}
          hint={pointText[point].hint}
          even
          options={optionsOf(markText)}
          value={given[point]}
          problem={asked && !given[point] ? 'REQUIRED' : undefined}
          onChange={(mark) => draft.change({ [point]: mark })}
        />
      ))}
      <TextArea
        id={`${id}-remark`}
        label="说明"
        optional
        max={REMARK_MAX}
        placeholder="哪里做得好，哪里下次要改"
        value={remark}
        onChange={(words) => draft.change({ remark: words })}
      />
      {sending.failure && <Trouble failure={sending.failure} retry={done} />}
      <Button busy={sending.busy} onTap={send}>
        提交抽查结果
      </Button>
      <View className="text text--small text--soft">提交后不能修改，负责人会看到结果和说明。</View>
    </View>
  );
}
