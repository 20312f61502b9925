import { isSaid } from '../abuse';
import type { Complaint } from '../complaint';
import type { ComplaintEvent } from '../events';
import type { Evolutions } from './evolution';

/** Marks on what a resident said (C1.17). */
export const abuse: Evolutions<'abuseMarked' | 'abuseJudged'> = {
  abuseMarked: ({ abuse: marks = [] }, { data, by }) => ({
    abuse: [...marks, { saidAt: data.saidAt, by: by.id, state: 'marked' }],
  }),
  abuseJudged: ({ abuse: marks = [] }, { data }) => ({
    abuse: marks.map((mark) =>
      mark.saidAt === data.saidAt ? { ...mark, state: data.confirmed ? 'confirmed' : 'lifted' } : mark,
    ),
  }),
};

/** When the resident has said something, after an event; nothing of what. */
export const saidAfter = ({ said }: Complaint, event: ComplaintEvent): Complaint['said'] =>
  isSaid(event) && said?.at(-1) !== event.at ? [...(said ?? []), event.at] : said;
