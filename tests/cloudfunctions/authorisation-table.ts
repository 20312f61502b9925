import type { ActionName } from '../../types/actions';
import type { FunctionName, MethodName } from '../../types/api';
import { RevealPurpose } from '../../types/contact';
import type { ErrorCode } from '../../types/errors';

/**
 * Who may do what (B1, B3, B12, C5), written by hand from the procedure and knowing nothing of the rules in code.
 * States: S submitted, A assigned, I investigating, P planning, R planReview, M implementing, D resolved,
 * E reevaluating, Z archived, X declined, W withdrawn, J merged, F disputed; and assigned with
 * Q a question open, H on hold, B a refusal proposed, N a supervisor named in it, T a task delegated; L submitted and sealed;
 * U submitted and urgent; V investigating, a visit offered; K assigned, its words marked as abuse by the one responsible;
 * O submitted and offered to a colleague, who may take it.
 */
export const states = 'SOUAKIVPRMDEZXWJFQHBNTL';

/** For whom a complaint exists, in which states; for everybody else it does not, whatever they ask (C5). */
export const exists = {
  own: 'SOUAKIVPRMDEZXWJFQHBNTL',
  agent: 'SOUAKIVPRMDEZXWJFQHBTL', // what names staff goes past the desk (B10)
  handler: 'AKIVPRMDEZXWFQHBNT', // from the acceptance on
  supervisor: 'SOUAKIVPRMDEZXWJFQHBNTL',
  manager: 'SOUAKIVPRMDEZXWJFQHBNTL',
  collaborator: 'T',
  offered: 'O', // §3.2.2
  neighbour: '',
  follower: '',
  named: '', // where the complaint names them: N
  otherHandler: '',
  admin: '',
  elsewhere: '', // everything but an administrator, in another community (C4)
  nobody: '', // WeChat knows them, we do not
  deskAndHandler: 'SOUAKIVPRMDEZXWJFQHBTL', // at the desk, and responsible for other cases: as the desk
  handlerAndSupervisor: 'SOUAKIVPRMDEZXWJFQHBNTL', // the one responsible, who also supervises
} as const satisfies Record<string, string>;
export type Party = keyof typeof exists;
type Seeing = 'own' | 'agent' | 'handler' | 'supervisor' | 'manager' | 'collaborator' | 'offered';

/** In which states somebody may; the empty word is a denial everywhere. */
const may = (
  own: string,
  agent: string,
  handler: string,
  supervisor: string,
  manager: string,
  collaborator = '',
  offered = '',
): Record<Seeing, string> => ({ own, agent, handler, supervisor, manager, collaborator, offered });

/** What only time speaks against may be answered TOO_EARLY where the table says that somebody may. */
export const timed: readonly ActionName[] = ['revisit', 'urge', 'closeDisputed'];

/** Every action: the resident, the desk, the one responsible, a supervisor, the manager, a colleague who helps, one who may take it. */
export const deeds: Record<ActionName, Record<Seeing, string>> = {
  accept: may('', 'SOUL', '', 'SOUL', ''),
  grab: may('', '', '', '', '', '', 'O'), // §3.2.2
  markSeen: may('', 'U', '', 'U', ''), // T1: what rings
  reclassify: may('', 'SOUAKIVPRMQHBTL', 'AKIVPRMQHBNT', 'SOUAKIVPRMQHBNTL', 'SOUAKIVPRMQHBNTL'),
  correct: may('', 'SOUAKIVPRMQHBTL', 'AKIVPRMQHBNT', 'SOUAKIVPRMQHBNTL', 'SOUAKIVPRMQHBNTL'),
  requestInfo: may('', 'SOUAKIVPHBTL', 'AKIVPHBNT', 'SOUAKIVPHBNTL', 'N'),
  supply: may('Q', '', '', '', ''),
  supplement: may('SOUAKIVPRMDEJQHBNTL', 'SOUAKIVPRMDEJQHBTL', 'AKIVPRMDEQHBNT', 'SOUAKIVPRMDEJQHBNTL', 'N'),
  nameStaff: may(
    'SOUAKIVPRMDEZJQHBNTL',
    'SOUAKIVPRMDEZJQHBTL',
    'AKIVPRMDEZQHBNT',
    'SOUAKIVPRMDEZJQHBNTL',
    'SOUAKIVPRMDEZJQHBNTL',
  ),
  proposeDecline: may('', 'SOUAKIVPQHTL', 'AKIVPQHNT', 'SOUAKIVPQHNTL', 'SOUAKIVPQHNTL'),
  appeal: may('X', '', '', '', ''),
  merge: may('', 'SOUAKIVQHTL', '', 'SOUAKIVQHNTL', 'N'),
  unmerge: may('', '', '', 'J', ''),
  grant: may('', '', '', 'B', ''),
  deny: may('', '', '', 'B', ''),
  startInvestigation: may('', '', 'AKQHBNT', '', ''),
  addFinding: may('', '', 'IVPRM', '', ''),
  completeInvestigation: may('', '', 'IV', '', ''),
  note: may(
    '',
    'SOUAKIVPRMDEZXWJFQHBTL',
    'AKIVPRMDEZXWFQHBNT',
    'SOUAKIVPRMDEZXWJFQHBNTL',
    'SOUAKIVPRMDEZXWJFQHBNTL',
    'T',
  ),
  offerVisit: may('', '', 'IM', '', ''), // §3.3.1: only while somebody investigates or carries the plan out
  answerVisit: may('V', '', '', '', ''),
  moveVisit: may('V', '', 'V', '', ''),
  cancelVisit: may('V', '', 'V', '', ''),
  markAbuse: may('', 'SOUAIVPRMDEZXWJFQHBTL', 'AIVPRMDEZXWFQHBNT', '', ''), // C1.17: what nobody has marked
  judgeAbuse: may('', '', '', 'K', 'K'),
  takeUrgentAction: may('', '', 'AKIVPRMQHBNT', 'AKIVPRMQHBNT', 'N'),
  submitPlan: may('', '', 'P', '', ''),
  recallPlan: may('', '', 'R', '', ''),
  rejectPlan: may('', '', '', 'R', ''),
  approvePlan: may('', '', '', 'R', ''),
  reportProgress: may('', '', 'AKIVPRMEQHBNT', 'AKIVPRMEQHBNT', 'N'),
  revisePlan: may('', '', 'M', '', ''),
  delegate: may('', '', 'AKIVPRMQHBNT', '', ''),
  finishTask: may('', '', 'T', '', '', 'T'),
  markResolved: may('', '', 'M', '', ''),
  rate: may('DEZ', '', '', '', ''),
  recordAnswer: may('', 'D', 'D', 'D', ''),
  logContact: may('', 'SOUAKIVPRMDEZXJFQHBTL', 'AKIVPRMDEZXFQHBNT', 'SOUAKIVPRMDEZXJFQHBNTL', 'N'), // in X and F because no message arrived (C1.4)
  decideReevaluation: may('', '', '', 'E', ''),
  closeDisputed: may('', '', '', '', 'E'),
  reopen: may('Z', 'Z', '', 'Z', ''),
  revisit: may('Z', 'Z', '', 'Z', ''),
  withdraw: may('SOUAKIVPRMQHBNTL', '', '', '', ''),
  undoWithdraw: may('W', '', '', '', ''),
  askTransfer: may('', '', 'AKIVPRMDQHNT', '', ''),
  transfer: may('', 'AKIVPRMDQHBT', '', 'AKIVPRMDQHBNT', 'N'),
  askExtension: may('', '', 'IVPM', '', ''),
  askHold: may('', '', 'AKIVPRMQHNT', '', ''), // a hold can be renewed (B8)
  resume: may('', 'H', 'H', 'H', ''),
  proposeDispute: may('', '', 'E', 'E', ''),
  urge: may('SOUAKIVPRMEJQHBNTL', '', '', '', ''),
  unseal: may('', '', '', '', 'L'),
  preserve: may('', '', '', '', 'ZXWF'), // once it is closed (§4)
  release: may('', '', '', '', ''), // what was preserved before
  explainMissing: may('', 'F', '', 'F', 'F'), // what was archived here lacks nothing
};

/** What supervisors decide who have no hand in it themselves: not on their own plan, request, refusal, work or hold (B1, four eyes). */
const fourEyes: Partial<Record<ActionName, string>> = {
  approvePlan: 'R',
  rejectPlan: 'R',
  grant: 'B',
  deny: 'B',
  decideReevaluation: 'E',
  reopen: '',
  revisit: 'Z',
  judgeAbuse: 'K',
};

/** Where somebody may: with two roles wherever either may, but for what takes four eyes. */
export const mayDo = (party: Party, name: ActionName, state: string): boolean => {
  const row: Partial<Record<Party, string>> = deeds[name];
  if (party === 'deskAndHandler') return deeds[name].agent.includes(state);
  if (party !== 'handlerAndSupervisor') return row[party]?.includes(state) ?? false;
  const { handler, supervisor } = deeds[name];
  return handler.includes(state) || (supervisor.includes(state) && !fourEyes[name]?.includes(state));
};

/** Contact data in full: only with a purpose, from the handler's hands once the work is done, never while sealed (B10, B12). */
export const reveals: Record<Seeing, string> = {
  own: 'SOUAKIVPRMDEZXWJFQHBNTL',
  agent: 'SOUAKIVPRMDEZXWJFQHBT',
  handler: 'AKIVPRMDQHBNT',
  supervisor: 'SOUAKIVPRMDEZXWJFQHBNT',
  manager: 'SOUAKIVPRMDEZXWJFQHBNT',
  collaborator: '',
  offered: '',
};

/** For what: to check who somebody is, is the desk's, not of who comes to repair (B12). */
export const revealsFor = (party: Party, state: string): readonly string[] => {
  const where: Partial<Record<Party, string>> = {
    ...reveals,
    deskAndHandler: reveals.agent,
    handlerAndSupervisor: `${reveals.handler}SOUJ`, // as a supervisor, where nobody is responsible
  };
  if (!where[party]?.includes(state)) return [];
  const responsible = party === 'handler' || (party === 'handlerAndSupervisor' && !'SOUJ'.includes(state));
  return responsible ? ['contactTask', 'visit', 'safety'] : RevealPurpose.options;
};

/** Whether the file is as it was written may ask whoever of the staff may read all of it (§4). */
export const verifies: Record<Seeing, string> = {
  own: '',
  agent: exists.agent,
  handler: exists.handler,
  supervisor: exists.supervisor,
  manager: exists.manager,
  collaborator: '',
  offered: '',
};

/** One complaint as a document takes out whoever of the staff reads all of it, and the resident one's own (§4). */
export const prints: Partial<Record<Party, string>> = {
  ...verifies,
  own: exists.own,
  deskAndHandler: exists.deskAndHandler,
};

/** What became of the messages may read whoever of the staff may read what is internal (C1.4). */
export const readsDeliveries = verifies;

/** Somebody without a complaint at hand. */
export type Caller = 'resident' | 'agent' | 'handler' | 'supervisor' | 'manager' | 'admin' | 'nobody';
type Verdict = 'yes' | ErrorCode;

const all = (nobody: Verdict): Record<Caller, Verdict> => ({
  resident: 'yes',
  agent: 'yes',
  handler: 'yes',
  supervisor: 'yes',
  manager: 'yes',
  admin: 'yes',
  nobody,
});
const known = all('NOT_SIGNED_IN');
const atWork = { ...known, resident: 'NOT_ALLOWED', admin: 'NOT_ALLOWED' } as const;
const ofTheDesk = { ...atWork, handler: 'NOT_ALLOWED' } as const;

const administers = {
  resident: 'NOT_ALLOWED',
  agent: 'NOT_ALLOWED',
  handler: 'NOT_ALLOWED',
  supervisor: 'NOT_ALLOWED',
  manager: 'yes',
  admin: 'yes',
  nobody: 'NOT_SIGNED_IN',
} as const;
const leads = { ...administers, supervisor: 'yes' } as const;
const supervises = { ...leads, admin: 'NOT_ALLOWED' } as const;
const ofTheManager = { ...supervises, supervisor: 'NOT_ALLOWED' } as const;
/** What the table's input names does not exist: whoever may learns so. */
const none = (row: Record<Caller, Verdict>): Record<Caller, Verdict> =>
  Object.fromEntries(
    Object.entries(row).map(([caller, verdict]) => [caller, verdict === 'yes' ? 'NOT_FOUND' : verdict]),
  ) as Record<Caller, Verdict>;
const noSuch = (verdict: Verdict) => ({
  resident: verdict,
  agent: verdict,
  handler: verdict,
  supervisor: verdict,
  manager: verdict,
  admin: verdict,
});

const noSuchAnywhere = (verdict: Verdict) => ({ ...noSuch(verdict), nobody: verdict });

/** Every method that is not about one complaint; `get`, `reveal`, `verify`, `deliveries` and `act` are above. */
export const methods: {
  [F in FunctionName]: Record<
    Exclude<MethodName<F>, 'get' | 'reveal' | 'verify' | 'deliveries' | 'act'>,
    Record<Caller, Verdict>
  >;
} = {
  complaint: {
    submit: known,
    register: ofTheDesk,
    list: known,
    desk: atWork,
    calls: atWork,
    callsDue: atWork,
    alarms: atWork,
    suggest: known,
    caller: ofTheDesk,
    search: atWork,
    keepPicture: known, // one's own
    discard: known, // one's own
    pictures: known, // one's own; with a complaint's id see web-pictures.test.ts
    fileAsVisitor: all('yes'), // without an account (§3.1.1)
    track: all('yes'), // number and code are the key (§3.1.3)
    // Staff read codes out to callers: they would answer in a resident's place.
    claim: {
      ...atWork,
      agent: 'NOT_ALLOWED',
      handler: 'NOT_ALLOWED',
      supervisor: 'NOT_ALLOWED',
      manager: 'NOT_ALLOWED',
      resident: 'yes',
    },
    claimByPhone: known,
  },
  account: {
    me: all('yes'), // the first call makes somebody known
    consent: known,
    profile: known,
    phone: known,
    contact: known,
    bindHome: known,
    unbindHome: known,
    messages: known,
    readMessages: known,
    subscribed: known,
    duty: { ...known, resident: 'NOT_ALLOWED' },
    site: all('yes'), // what the website shows to anybody
    ticket: all('yes'),
    redeem: all('yes'), // nothing comes of it before a phone has confirmed
    confirm: known,
    signOutEverywhere: known,
    communities: known,
    moveTo: known,
    place: noSuchAnywhere('NOT_FOUND'), // there is none of that name
    rooms: known, // addresses, as they stand on the doors
    homeRequests: ofTheDesk,
    homesDue: ofTheDesk,
    answerHome: none(ofTheDesk), // nobody of that name waits
    homeContact: none(ofTheDesk),
    notice: all('yes'),
    endHome: none(ofTheDesk),
    keepSearch: atWork,
    dropSearch: atWork,
    myHomes: known, // one's own
    inviteFamily: none(known), // to a home of one's own; there is none of that name
    withdrawFamilyInvitation: none(known),
    removeFamily: none(known),
    familyInvitation: { ...all('NOT_SIGNED_IN'), ...noSuch('INVALID_INPUT') }, // the code is the key
    joinFamily: { ...all('NOT_SIGNED_IN'), ...noSuch('INVALID_INPUT') },
    joinedMembers: ofTheDesk,
  },
  admin: {
    guide: administers,
    found: noSuchAnywhere('INVALID_INPUT'), // the set-up code is the key
    open: administers,
    settings: administers,
    change: administers,
    tryClocks: administers,
    changes: administers,
    team: { ...known, resident: 'NOT_ALLOWED' }, // who does not lead sees but himself
    invite: administers,
    withdrawInvitation: none(administers), // there is none of that name
    join: { ...all('NOT_SIGNED_IN'), ...noSuch('INVALID_INPUT') },
    changeMember: administers,
    setAbsences: leads, // somebody else's
    leave: none(administers),
    handbook: { ...known, resident: 'NOT_ALLOWED' },
    confirmHandbook: { ...known, resident: 'NOT_ALLOWED' },
    previewHandOver: supervises,
    handOver: none(supervises),
    homesIn: { ...administers, manager: 'INVALID_INPUT', admin: 'INVALID_INPUT' }, // what they give is no spreadsheet
    previewHomes: administers,
    importHomes: administers,
    placeCodes: administers,
    makePlaceCode: administers,
  },
  rights: {
    held: known, // each sees but his own (§5.2)
    export: known,
    withdraw: known, // all of them have agreed
    erasure: known,
    // The staff leave first; others are asked on what they saw, and this is something else.
    erase: { ...noSuch('NOT_ALLOWED'), resident: 'CHANGED', nobody: 'NOT_SIGNED_IN' },
  },
  insight: {
    comment: known,
    comments: known,
    proposals: known,
    supportProposal: none(known), // there is none of that name
    commentsToAnswer: atWork, // who does not manage sees but those that they see to
    planComment: none(ofTheManager),
    answerComment: none(ofTheManager),
    scorecard: { ...known, resident: 'NOT_ALLOWED' }, // the own; others' for who supervises, from Wednesday on
    questionnaire: known, // one's own
    answerQuestion: none(known),
    questionnaireResults: ofTheManager,
    accesses: ofTheManager,
    report: { ...ofTheDesk, agent: 'NOT_ALLOWED' },
    waiting: { ...ofTheDesk, agent: 'NOT_ALLOWED' },
    behind: { ...ofTheDesk, agent: 'NOT_ALLOWED' },
    weakPoints: { ...ofTheDesk, agent: 'NOT_ALLOWED' },
    improvements: atWork, // who does not supervise sees but their own
    improvement: none(atWork),
    improve: none({ ...ofTheDesk, agent: 'NOT_ALLOWED' }),
    advance: none(atWork),
    checks: { ...ofTheDesk, agent: 'NOT_ALLOWED', supervisor: 'NOT_ALLOWED', admin: 'yes' },
    reports: { ...ofTheDesk, agent: 'NOT_ALLOWED' },
    regularReport: none({ ...ofTheDesk, agent: 'NOT_ALLOWED' }), // there is none of that name
    publicNotices: known,
    monthlyReviews: supervises,
    monthlyReview: none(supervises), // no month is over
    advanceReview: none(supervises), // who may sign: 5-monthly-review.test.ts
    qualityChecks: { ...known, resident: 'NOT_ALLOWED' }, // who does not lead reads but of the own cases
    work: { ...known, resident: 'NOT_ALLOWED' }, // who does not lead reads but the own
    examine: none({ ...ofTheDesk, agent: 'NOT_ALLOWED' }), // there is none of that name
  },
  archivist: {
    take: { ...ofTheDesk, agent: 'NOT_ALLOWED' }, // a sheet; whoever reads the whole file takes a document
    list: known,
    again: { ...noSuch('NOT_FOUND'), nobody: 'NOT_SIGNED_IN' }, // there is none of that name
    link: { ...noSuch('NOT_FOUND'), nobody: 'NOT_SIGNED_IN' },
  },
};
