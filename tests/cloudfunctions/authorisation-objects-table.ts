import type { ErrorCode } from '../../types/errors';
import type { ExportKind, ExportState } from '../../types/exports';
import type { ImprovementState, StepName } from '../../types/improvements';

/**
 * Who may do what with the objects that have states of their own beside the complaints: improvements, quality checks,
 * proposals, exports (B1, B10, C4, C5). Written by hand from the procedure and knowing nothing of the rules in code.
 */
export type Verdict = 'yes' | ErrorCode;

/** Whoever has nothing to do with an object: every table says what they are told. */
export const outsiders = ['handler', 'agent', 'resident', 'admin', 'elsewhere', 'gone', 'nobody'] as const;
type Outsider = (typeof outsiders)[number];

const refused = (handler: Verdict, agent: Verdict, elsewhere: Verdict): Record<Outsider, Verdict> => ({
  handler,
  agent,
  resident: 'NOT_ALLOWED',
  admin: 'NOT_ALLOWED',
  elsewhere, // of every role but that, in another community (C4)
  gone: 'NOT_ALLOWED', // has left the staff
  nobody: 'NOT_SIGNED_IN', // WeChat knows them, we do not
});

/** How the staff can stand to an improvement: its owner by what they are, whoever named it, and others who lead. */
export const insiders = [
  'owner',
  'ownerSupervisor',
  'ownerManager',
  'proposer',
  'supervisor',
  'manager',
] as const;
type Insider = (typeof insiders)[number];
export type ImprovementParty = Insider | Outsider;

const leading: readonly Insider[] = ['ownerSupervisor', 'ownerManager', 'proposer', 'supervisor', 'manager'];
const others: readonly Insider[] = ['proposer', 'supervisor', 'manager'];
const never = { open: [], done: [], judged: [], dropped: [] };

/** Each step of an improvement: in which state, by whom (§3.7.2). */
export const steps: Record<StepName, Record<ImprovementState, readonly Insider[]>> = {
  reschedule: { ...never, open: leading },
  reassign: { ...never, open: leading },
  finish: { ...never, open: insiders },
  judge: { ...never, done: others }, // never by its owner (§2: four eyes)
  drop: { ...never, open: leading },
};

/** Who reads an improvement, and finds it in the list; for everybody else there is none. */
export const readsImprovement: Record<ImprovementState, readonly Insider[]> = {
  open: insiders,
  done: insiders,
  judged: insiders,
  dropped: insiders,
};

const improvementDenials: Record<ImprovementParty, Verdict> = {
  owner: 'NOT_ALLOWED',
  ownerSupervisor: 'NOT_ALLOWED',
  ownerManager: 'NOT_ALLOWED',
  proposer: 'NOT_ALLOWED',
  supervisor: 'NOT_ALLOWED',
  manager: 'NOT_ALLOWED',
  ...refused('NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND'),
};

const unless = <P extends string>(
  denials: Record<P, Verdict>,
  allowed: readonly NoInfer<P>[],
): Record<P, Verdict> => ({
  ...denials,
  ...Object.fromEntries(allowed.map((party) => [party, 'yes'])),
});

/** What each is told who tries a step, or reads. */
export const stepVerdicts = (step: StepName, state: ImprovementState) =>
  unless(improvementDenials, steps[step][state]);
export const improvementReaders = (state: ImprovementState) =>
  unless(improvementDenials, readsImprovement[state]);

/** Who can be made the owner of an improvement, or see to a proposal: whoever works with complaints here. */
export const mayOwn: Record<'handler' | 'agent' | 'supervisor' | 'manager' | Outsider, boolean> = {
  handler: true,
  agent: true,
  supervisor: true,
  manager: true,
  admin: false, // reads no complaint, and could neither read nor finish it
  resident: false,
  elsewhere: false,
  gone: false,
  nobody: false,
};

/** How somebody can stand to a closed case that was drawn for a check (§5.1). */
export type CheckParty =
  | 'examiner' // who examined it, or will
  | 'otherExaminer' // leads too, and had nothing to do with it
  | 'approver' // leads, and approved its plan
  | 'named' // leads, and is named in it
  | 'namedSince' // leads, and is named in it since it was drawn
  | 'worker' // whose work it is
  | 'receiver' // at the desk, took it up
  | 'complainant'
  | 'complainantLeading' // leads, and it is their own complaint
  | Outsider;
type CheckState = 'open' | 'examined';

const checkDenials = {
  approver: 'NOT_ALLOWED',
  named: 'NOT_FOUND',
  namedSince: 'NOT_FOUND',
  worker: 'NOT_ALLOWED',
  receiver: 'NOT_ALLOWED',
  complainant: 'NOT_ALLOWED',
  complainantLeading: 'NOT_FOUND',
  ...refused('NOT_ALLOWED', 'NOT_ALLOWED', 'NOT_FOUND'),
} as const;

/** Who examines a case: once, and nobody who had to do with it. */
export const examines: Record<CheckState, Record<CheckParty, Verdict>> = {
  open: { ...checkDenials, examiner: 'yes', otherExaminer: 'yes' },
  examined: { ...checkDenials, examiner: 'CHANGED', otherExaminer: 'CHANGED' },
};

/** Who finds it in the list: whoever leads, unless it names them, and in the end whose work it is. */
export const listsCheck: Record<CheckState, readonly CheckParty[]> = {
  open: ['examiner', 'otherExaminer', 'approver'],
  examined: ['examiner', 'otherExaminer', 'approver', 'worker'],
};

/** How far a proposal is: nobody has looked at it, somebody sees to it, everybody reads it, answered for all, answered between the two (§6). */
export type CommentState = 'fresh' | 'planned' | 'shown' | 'answered' | 'kept';
/** `owner` sees to it from `planned` on. */
export type CommentParty = 'author' | 'owner' | 'manager' | 'supervisor' | Outsider;

const everybody = (verdict: Verdict): Record<CommentParty, Verdict> => ({
  author: verdict,
  owner: verdict,
  manager: verdict,
  supervisor: verdict,
  handler: verdict,
  agent: verdict,
  resident: verdict,
  admin: verdict,
  gone: verdict,
  elsewhere: 'NOT_FOUND',
  nobody: 'NOT_SIGNED_IN',
});
const supported = { ...everybody('yes'), author: 'NOT_ALLOWED' } as const;
const planned = { ...everybody('NOT_ALLOWED'), manager: 'yes' } as const;
const answered = { ...planned, owner: 'yes' } as const;
const tooLate = { ...planned, manager: 'CHANGED', owner: 'CHANGED' } as const;

type CommentRow = Record<CommentState, Record<CommentParty, Verdict>>;
export const proposalDeeds: Record<'supportProposal' | 'planComment' | 'answerComment', CommentRow> = {
  supportProposal: {
    fresh: everybody('NOT_FOUND'),
    planned: everybody('NOT_FOUND'),
    shown: supported,
    answered: supported,
    kept: everybody('NOT_FOUND'),
  },
  planComment: { fresh: planned, planned, shown: planned, answered: planned, kept: planned },
  answerComment: { fresh: planned, planned: answered, shown: answered, answered: tooLate, kept: tooLate },
};

const here: readonly CommentParty[] = [
  ...(['author', 'owner', 'manager', 'supervisor', 'handler', 'agent', 'resident', 'admin', 'gone'] as const),
];
const seeing: readonly CommentParty[] = ['manager', 'owner'];
type CommentLists = Record<CommentState, readonly CommentParty[]>;
/** In whose lists a proposal stands; who wrote it stands in none of them. */
export const proposalLists: Record<'comments' | 'proposals' | 'commentsToAnswer', CommentLists> = {
  comments: {
    fresh: ['author'],
    planned: ['author'],
    shown: ['author'],
    answered: ['author'],
    kept: ['author'],
  },
  proposals: { fresh: [], planned: [], shown: here, answered: here, kept: [] },
  commentsToAnswer: { fresh: ['manager'], planned: seeing, shown: seeing, answered: seeing, kept: seeing },
};

/** As what whoever ordered an export comes back: as then, without the role, no longer on the staff; or named in what it may hold, since it was ordered or before. */
export type Orderer = 'same' | 'demoted' | 'left' | 'namedSince' | 'namedBefore';
/** Everybody else, whatever they may take out themselves: what one has taken out is nobody else's (B12). */
export const exportOutsiders = [...outsiders, 'colleague', 'manager'] as const;
export const exportOutsider = (party: (typeof exportOutsiders)[number]): Verdict =>
  party === 'nobody' ? 'NOT_SIGNED_IN' : 'NOT_FOUND';

const gone: Record<Orderer, Verdict> = {
  same: 'NOT_FOUND',
  demoted: 'NOT_FOUND',
  left: 'NOT_FOUND',
  namedSince: 'NOT_FOUND',
  namedBefore: 'NOT_FOUND',
};
/** A complaint that is not one's own to read does not exist (C5). */
const documents: Record<Orderer, Verdict> = { ...gone, same: 'yes' };
/** What names its reader since it was ordered may stand in it; what did before does not (B10). */
const lists: Record<Orderer, Verdict> = {
  same: 'yes',
  demoted: 'NOT_ALLOWED',
  left: 'NOT_ALLOWED',
  namedSince: 'NOT_FOUND',
  namedBefore: 'yes',
};
const ordered: Record<ExportKind, Record<Orderer, Verdict>> = {
  document: documents,
  sheet: lists,
  reportSheet: lists,
  reportPaper: lists,
};
const notMade = (row: Record<Orderer, Verdict>): Record<Orderer, Verdict> => ({
  ...row,
  same: 'NOT_FOUND',
  namedBefore: 'NOT_FOUND',
});

type ExportRow = Record<ExportState, Record<Orderer, Verdict>>;
/** What whoever ordered it is told. */
export const exportDeeds = (kind: ExportKind): Record<'link' | 'again', ExportRow> => {
  const [may, notYet] = [ordered[kind], notMade(ordered[kind])];
  return {
    link: { waiting: notYet, working: notYet, done: may, failed: notYet, expired: gone },
    again: { waiting: may, working: may, done: may, failed: may, expired: gone },
  };
};
/** Where trying once more does something. */
export const redone: Record<ExportState, boolean> = {
  waiting: false,
  working: false,
  done: false,
  failed: true,
  expired: false,
};
