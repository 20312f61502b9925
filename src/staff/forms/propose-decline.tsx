import type { ActionForm } from '../../actions/form/action-form';
import { Chips, optionsOf, TextArea, TextField } from '../../components';
import { declineReasonText } from '../../text';
import { Replies } from '../parts/replies';

/** T5: a reason, an explanation the resident can follow, and where else to turn (B11). */
export const proposeDecline: ActionForm<'proposeDecline'> = {
  initial: () => ({ explanation: '' }),
  readers: 'public',
  lead: '主管同意后，住户会看到说明，7 天内可以申诉。',
  Fields: ({ view, value, change, problems }) => (
    <>
      <Chips
        id="reason"
        label="依据"
        options={optionsOf(declineReasonText)}
        value={value.reason}
        problem={problems.reason}
        onChange={(reason) => change({ reason })}
      />
      <TextArea
        id="explanation"
        label="给住户的说明"
        hint="至少 20 个字，说清为什么、依据什么"
        max={500}
        value={value.explanation}
        problem={problems.explanation}
        onChange={(explanation) => change({ explanation })}
      />
      <Replies
        view={view}
        action="proposeDecline"
        value={value.explanation}
        onChange={(explanation) => change({ explanation })}
      />
      <TextField
        id="referral"
        label="可以找谁"
        optional
        placeholder="例如：社区居委会，电话……"
        value={value.referral}
        problem={problems.referral}
        onChange={(referral) => change({ referral })}
      />
    </>
  ),
};
