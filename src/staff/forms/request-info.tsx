import type { ActionForm } from '../../actions/form/action-form';
import { ListField } from '../parts/list-field';
import { Replies } from '../parts/replies';

/** T3: up to five questions, each answerable in a sentence. */
export const requestInfo: ActionForm<'requestInfo'> = {
  initial: () => ({ questions: [''] }),
  readers: 'public',
  lead: '问题会推送给住户，等答复期间案件暂停等待。',
  Fields: ({ view, value, change, problems }) => (
    <>
      <ListField
        id="questions"
        label="请住户说明"
        hint="一条问一件事，用住户听得懂的话"
        values={value.questions ?? []}
        max={5}
        placeholder="例如：一般在几点钟最响？"
        problem={problems.questions}
        problems={problems}
        onChange={(questions) => change({ questions })}
      />
      <Replies
        view={view}
        action="requestInfo"
        value={(value.questions ?? []).join('')}
        onChange={(question) => change({ questions: [question] })}
      />
    </>
  ),
};
