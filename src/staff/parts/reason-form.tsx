import type { Form } from '../../actions/form/action-form';
import { TextArea } from '../../components';
import { Phrases } from './phrases';

interface ReasonWords {
  label: string;
  placeholder: string;
  lead?: string;
  readers: 'public' | 'internal';
  max: 500 | 1000;
  phrases?: readonly string[];
}

/** The form of an action that needs nothing but a reason. */
export const reasonForm = (words: ReasonWords): Form<{ reason: string }> => ({
  initial: () => ({ reason: '' }),
  readers: words.readers,
  lead: words.lead,
  Fields: ({ value, change, problems }) => (
    <>
      <TextArea
        id="reason"
        label={words.label}
        placeholder={words.placeholder}
        hint={words.max === 500 ? '至少 10 个字，让别人看得懂' : undefined}
        max={words.max}
        value={value.reason}
        problem={problems.reason}
        onChange={(reason) => change({ reason })}
      />
      <Phrases phrases={words.phrases ?? []} value={value.reason} onChange={(reason) => change({ reason })} />
    </>
  ),
});
