import type { ActionForm } from '../../actions/form/action-form';
import { TextArea } from '../../components';
import { Replies } from '../parts/replies';

/** T27: the last written answer and the ways outside the house. */
export const closeDisputed: ActionForm<'closeDisputed'> = {
  initial: ({ form }) => ({ finalAnswer: '', externalWays: form.externalWays }),
  readers: 'public',
  lead: '住户会看到全文。统计上记为未解决，不算办结。',
  Fields: ({ view, value, change, problems }) => (
    <>
      <TextArea
        id="final-answer"
        label="最终答复"
        hint="至少 20 个字：查了什么、做了什么、不能满足的是什么、为什么"
        max={1000}
        value={value.finalAnswer}
        problem={problems.finalAnswer}
        onChange={(finalAnswer) => change({ finalAnswer })}
      />
      <Replies
        view={view}
        action="closeDisputed"
        value={value.finalAnswer}
        onChange={(finalAnswer) => change({ finalAnswer })}
      />
      <TextArea
        id="external-ways"
        label="还可以找谁"
        max={300}
        value={value.externalWays}
        problem={problems.externalWays}
        onChange={(externalWays) => change({ externalWays })}
      />
    </>
  ),
};
