import { View } from '@tarojs/components';
import type { FieldProblem } from '../../../types/text';
import type { ComplaintView } from '../../../types/views';
import { Chips } from '../../components';
import { timelineSentence, whenText } from '../../text';

interface SaidFieldProps {
  view: ComplaintView;
  now: string;
  value: string | undefined;
  problem: FieldProblem | undefined;
  onChange: (saidAt: string) => void;
}

/** What was said at an instant: the complaint itself, or an entry of its history. */
const saidText = ({ text, filedAt, timeline }: ComplaintView, at: string): string => {
  if (at === filedAt) return text;
  const entry = timeline.find((one) => one.at === at && one.by.role === 'resident');
  return entry ? (timelineSentence(entry, 'staff').body ?? '') : '';
};

/** Which of the things that the resident said it is about; the words themselves are shown, for whoever judges them must read them. */
export function SaidField({ view, now, value, problem, onChange }: SaidFieldProps) {
  const options = (view.markable ?? []).map((at) => ({
    value: at,
    label: `${at === view.filedAt ? '投诉内容' : '补充的话'} · ${whenText(at, now)}`,
  }));
  return (
    <>
      <Chips
        id="saidAt"
        label="哪一段话"
        options={options}
        value={value}
        problem={problem}
        onChange={onChange}
      />
      {value ? <View className="text text--small text--lines">{saidText(view, value)}</View> : null}
    </>
  );
}
