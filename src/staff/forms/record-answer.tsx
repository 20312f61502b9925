import type { ActionForm } from '../../actions/form/action-form';
import { Chips, ManyChips, optionsOf, TextArea } from '../../components';
import { satisfactionText, solvedText, tagText } from '../../text';

/** §3.6.1: what the resident said by word of mouth; labelled as recorded by staff, and the resident can overrule it. */
export const recordAnswer: ActionForm<'recordAnswer'> = {
  initial: () => ({ rating: { tags: [], photos: [] }, words: '' }),
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
