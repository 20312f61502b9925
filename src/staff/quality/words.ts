import type { Mark, QualityPoint } from '../../../types/quality';

/** What is looked at in a closed case, and how one knows (§5.1). */
export const pointText = {
  reception: { label: '受理', hint: '按时受理，第一次联系说清了谁负责、多久有消息' },
  findings: { label: '调查', hint: '事实有照片、记录或当事人说法，原因不是猜的' },
  plan: { label: '方案', hint: '对得上住户的诉求，谁做、何时做完写得明白' },
  news: { label: '告知', hint: '进展按时更新，说的是实情，没有只写“处理中”' },
  closing: { label: '办结', hint: '结果与评价如实，代录的评价有原话，没有催着给好评' },
} satisfies Record<QualityPoint, { label: string; hint: string }>;

export const markText = { met: '做到', partly: '部分做到', missed: '没做到' } satisfies Record<Mark, string>;
