import { canBeMarked } from '../abuse';
import { type Deeds, happens } from './outcome';

/** Marks on what a resident said (C1.17): the complaint goes on as ever, whatever becomes of them. */
export const abuse: Deeds<'markAbuse' | 'judgeAbuse'> = {
  markAbuse: (complaint, data) =>
    canBeMarked(complaint, data.saidAt) ? [happens('abuseMarked', data)] : 'NOT_NOW',
  judgeAbuse: (complaint, data, { actor }) => {
    const mark = complaint.abuse?.find(({ saidAt }) => saidAt === data.saidAt);
    if (!mark || mark.state === 'lifted') return 'NOT_NOW';
    if (mark.by === actor.id) return 'FOUR_EYES';
    if (data.confirmed && mark.state === 'confirmed') return 'ONCE_ONLY';
    return [happens('abuseJudged', data)];
  },
};
