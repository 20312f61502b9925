import type { ActionForm } from '../../actions/form/action-form';
import { MomentField } from '../../actions/form/moment-field';
import { Chips, optionsOf, TextArea, TextField } from '../../components';
import { inquiryText } from '../../text';
import { EvidenceHints } from '../parts/evidence-hints';

/** T9: the first real step, not the opening of a page (§3.3.1). */
export const startInvestigation: ActionForm<'startInvestigation'> = {
  initial: (_, now) => ({ kind: 'siteVisit', at: now }),
  readers: 'internal',
  lead: '登记第一步调查，24 小时的时限到此为止。住户会看到调查已开始、用什么方式。',
  Fields: ({ view, now, value, change, problems }) => (
    <>
      <EvidenceHints view={view} />
      <Chips
        id="kind"
        label="第一步做什么"
        options={optionsOf(inquiryText)}
        value={value.kind}
        problem={problems.kind}
        onChange={(kind) => change({ kind })}
      />
      <MomentField
        id="at"
        label="什么时候"
        now={now}
        value={value.at}
        problem={problems.at}
        onChange={(at) => change({ at })}
      />
      <TextField
        id="place"
        label="在哪里"
        optional
        placeholder="例如：3 栋水泵房"
        value={value.place}
        problem={problems.place}
        onChange={(place) => change({ place })}
      />
      <TextArea
        id="words"
        label="说明"
        optional
        placeholder="例如：已到现场，正在查看线路"
        max={1000}
        value={value.words}
        problem={problems.words}
        onChange={(words) => change({ words })}
      />
    </>
  ),
};
