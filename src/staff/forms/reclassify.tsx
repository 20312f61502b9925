import type { ActionForm } from '../../actions/form/action-form';
import { TextArea } from '../../components';
import { KindFields } from '../parts/kind-fields';
import { assessed, assessedSoFar } from '../parts/severity-fields';

/** §3.2.1: another kind, or another assessment; deadlines are never erased by it. */
export const reclassify: ActionForm<'reclassify'> = {
  initial: (view) => ({ ...assessedSoFar(view), reason: '' }),
  finish: (value, _now, view) => assessed(value, view),
  readers: 'internal',
  lead: '住户会看到新的分类，看不到评估和原因。',
  Fields: ({ view, me, value, change, problems }) => (
    <>
      <KindFields view={view} me={me} value={value} problems={problems} onChange={change} />
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
