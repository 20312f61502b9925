import type { Rating } from '../../../types/feedback';
import type { ActionForm } from '../../actions/form/action-form';
import type { Draft } from '../../actions/form/draft';
import type { Problems } from '../../actions/form/examine';
import { Chips, ManyChips, optionsOf, TextArea } from '../../components';
import { satisfactionText, solvedText, tagText } from '../../text';

/** Partly solved and not dissatisfied leaves open whether it goes on: then that is asked too (§3.6.2). */
const asksToContinue = ({ solved, satisfaction }: Draft<Rating>): boolean =>
  solved === 'partly' && satisfaction !== undefined && satisfaction !== 'dissatisfied';

/** §3.6.1: what the resident said by word of mouth; labelled as recorded by staff, and the resident can overrule it. */
export const recordAnswer: ActionForm<'recordAnswer'> = {
  initial: () => ({ rating: { tags: [], photos: [] }, words: '' }),
  lacks: ({ rating = {} }): Problems =>
    asksToContinue(rating) && rating.continueWanted === undefined
      ? { 'rating.continueWanted': 'REQUIRED' }
      : {},
  finish: (value) => {
    const { continueWanted, ...rating } = value.rating ?? {};
    return asksToContinue(rating) ? value : { ...value, rating };
  },
  readers: 'public',
  lead: '会标明“工作人员代记”。住户会收到通知，7 天内可以更正。',
  Fields: ({ value, change, problems }) => {
    const rating = value.rating ?? {};
    const set = (part: typeof rating) => change({ rating: { ...rating, ...part } });
    return (
      <>
        <Chips
          id="solved"
          label="问题解决了吗"
          options={optionsOf(solvedText)}
          value={rating.solved}
          problem={problems['rating.solved']}
          onChange={(solved) => set({ solved })}
        />
        <Chips
          id="satisfaction"
          label="对处理结果"
          options={optionsOf(satisfactionText)}
          value={rating.satisfaction}
          problem={problems['rating.satisfaction']}
          onChange={(satisfaction) => set({ satisfaction })}
        />
        {(rating.satisfaction === 'dissatisfied' || rating.solved === 'not') && (
          <ManyChips
            id="tags"
            label="哪里不满意"
            options={optionsOf(tagText)}
            values={rating.tags ?? []}
            problem={problems['rating.tags']}
            onChange={(tags) => set({ tags })}
          />
        )}
        {asksToContinue(rating) && (
          <Chips
            id="continue"
            label="需要继续处理吗"
            options={[
              { value: 'yes', label: '需要继续' },
              { value: 'no', label: '可以结束' },
            ]}
            value={rating.continueWanted === undefined ? undefined : rating.continueWanted ? 'yes' : 'no'}
            problem={problems['rating.continueWanted']}
            onChange={(choice) => set({ continueWanted: choice === 'yes' })}
          />
        )}
        <TextArea
          id="words"
          label="住户的原话（仅内部）"
          placeholder="请尽量照原话记"
          max={1000}
          value={value.words}
          problem={problems.words}
          onChange={(words) => change({ words })}
        />
      </>
    );
  },
};
