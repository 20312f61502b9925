import { theHandler, theResident } from './relations';
import type { Rule } from './rules';
import * as visit from './visits';

const both = { in: visit.visitStands, by: [theResident, theHandler], if: [visit.aVisitIsArranged] };

/** The lines of the table that are about a visit (§3.3.1). */
export const visitRules = {
  offerVisit: {
    clause: '§3.3.1',
    in: visit.visitOffered,
    by: [theHandler],
    if: [visit.mayBeVisited, visit.noVisitArranged],
  },
  answerVisit: {
    clause: '§3.3.1',
    in: visit.visitStands,
    by: [visit.whoAnswersTheVisit],
    if: [visit.aVisitIsOffered],
  },
  moveVisit: { clause: '§3.3.1', ...both },
  cancelVisit: { clause: '§3.3.1', ...both },
} as const satisfies Record<string, Rule>;
