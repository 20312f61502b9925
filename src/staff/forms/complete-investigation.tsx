import type { ActionForm } from '../../actions/form/action-form';
import { Chips, optionsOf, TextArea } from '../../components';
import { validityText } from '../../text';
import { EvidenceField, lacksEvidence } from '../parts/evidence-field';
import { EvidenceHints } from '../parts/evidence-hints';

/** T10: facts, cause, verdict, responsibility, and pictures or a reason why none. */
export const completeInvestigation: ActionForm<'completeInvestigation'> = {
  initial: () => ({ facts: '', cause: '', responsibility: '', photos: [] }),
  lacks: lacksEvidence,
  readers: 'internal',
  lead: '住户只看到是否属实。事实和原因写给主管，要对住户说的话写在方案里。',
  Fields: ({ view, value, change, problems }) => (
    <>
      <EvidenceHints view={view} />
      <TextArea
        id="facts"
        label="查清的事实"
        max={1000}
        value={value.facts}
        problem={problems.facts}
        onChange={(facts) => change({ facts })}
      />
      <TextArea
        id="cause"
        label="原因"
        max={1000}
        value={value.cause}
        problem={problems.cause}
        onChange={(cause) => change({ cause })}
      />
      <Chips
        id="validity"
        label="投诉是否属实"
        options={optionsOf(validityText)}
        value={value.validity}
        problem={problems.validity}
        onChange={(validity) => change({ validity })}
      />
      <TextArea
        id="responsibility"
        label="责任认定（仅内部）"
        placeholder="例如：维保单位未按期检修"
        max={1000}
        value={value.responsibility}
        problem={problems.responsibility}
        onChange={(responsibility) => change({ responsibility })}
      />
      <EvidenceField label="证据照片" value={value} problems={problems} onChange={change} />
    </>
  ),
};
