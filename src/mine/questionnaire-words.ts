import type { Choice, Question } from '../../types/questionnaire';

interface Asking extends Record<Choice, string> {
  asks: string;
}

/** What is asked every quarter, and what can be answered with one tap (§6). */
export const questionText = {
  informed: {
    asks: '处理过程中，您清楚进展吗？',
    good: '一直清楚',
    middling: '有时不清楚',
    bad: '不清楚',
  },
  effort: {
    asks: '这件事，您自己费了多少劲？',
    good: '没费劲',
    middling: '催过、说过几次',
    bad: '一直要我盯着',
  },
  again: {
    asks: '以后有事，还会从这里反映吗？',
    good: '会',
    middling: '看情况',
    bad: '不会',
  },
  time: { asks: '规定的时限，够把事情办好吗？', good: '够', middling: '有些事不够', bad: '经常不够' },
  clarity: { asks: '轮到您时，清楚要做什么吗？', good: '清楚', middling: '有时不清楚', bad: '常常不清楚' },
  help: { asks: '需要别的部门时，配合及时吗？', good: '及时', middling: '有时要等', bad: '经常卡住' },
} satisfies Record<Question, Asking>;
