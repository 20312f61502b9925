import type { ActionForm } from '../../actions/form/action-form';
import { Chips, optionsOf, TextArea } from '../../components';
import { archivePieceText } from '../../text';
import { Phrases } from '../parts/phrases';

const phrases = [
  '三次电话都没有接通，已发消息告知结果。',
  '住户已搬离，联系不上。',
  '住户当面表示不愿评价。',
];

/** §4, T16: which piece is not there, and why. */
export const explainMissing: ActionForm<'explainMissing'> = {
  initial: (view) => {
    const missing = view.completeness?.find(({ state }) => state === 'missing');
    return { reason: '', ...(missing ? { piece: missing.piece } : {}) };
  },
  readers: 'internal',
  lead: '补不上的说明原因；以后补上了，会自动算齐。',
  Fields: ({ view, value, change, problems }) => {
    const missing = new Set(
      view.completeness?.flatMap(({ piece, state }) => (state === 'missing' ? [piece] : [])),
    );
    return (
      <>
        <Chips
          id="piece"
          label="缺哪一项"
          options={optionsOf(archivePieceText).filter(({ value: piece }) => missing.has(piece))}
          value={value.piece}
          problem={problems.piece}
          onChange={(piece) => change({ piece })}
        />
        <TextArea
          id="reason"
          label="为什么没有"
          hint="至少 10 个字，让别人看得懂"
          max={500}
          value={value.reason}
          problem={problems.reason}
          onChange={(reason) => change({ reason })}
        />
        <Phrases phrases={phrases} value={value.reason} onChange={(reason) => change({ reason })} />
      </>
    );
  },
};
