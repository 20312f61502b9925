import type { ActionForm } from '../../actions/form/action-form';
import { TextArea } from '../../components';

/** B8: what was waited for is there. */
export const resume: ActionForm<'resume'> = {
  initial: () => ({ remark: '' }),
  readers: 'internal',
  Fields: ({ value, change, problems }) => (
    <TextArea
      id="remark"
      label="说明"
      optional
      placeholder="例如：配件已到货"
      max={1000}
      value={value.remark}
      problem={problems.remark}
      onChange={(remark) => change({ remark })}
    />
  ),
};
