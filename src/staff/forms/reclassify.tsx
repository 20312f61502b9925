import type { ActionForm } from '../../actions/form/action-form';
import { TextArea } from '../../components';
import { KindFields } from '../parts/kind-fields';

/** §3.2.1: another kind; deadlines are never erased by it. */
export const reclassify: ActionForm<'reclassify'> = {
  initial: (view) => ({
    category: view.category,
    further: view.further,
    severity: view.severity,
    reason: '',
  }),
  readers: 'internal',
  lead: '住户会看到新的分类，看不到原因。',
  Fields: ({ value, change, problems }) => (
    <>
      <KindFields value={value} problems={problems} onChange={change} />
      <TextArea
        id="reason"
        label="为什么改"
        max={1000}
        value={value.reason}
        problem={problems.reason}
        onChange={(reason) => change({ reason })}
      />
    </>
  ),
};
