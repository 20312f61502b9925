import * as z from 'zod/mini';
import { protecting } from './abuse';
import { Ticked } from './assessment';
import {
  ArchivePiece,
  Category,
  ChildId,
  DeclineReason,
  InquiryKind,
  Location,
  Severity,
  Validity,
  Visibility,
} from './complaint';
import { ContactOutcome, Rating, RevisitOutcome } from './feedback';
import { Plan } from './plan';
import { StuckAt } from './questionnaire';
import { systemActions } from './system-actions';
import { FileId, Id, Instant, Photos, Reason, Remark, typedText, Words } from './text';
import { visiting } from './visits';

/** What a resident adds: words, pictures, one video, one voice (§3.1.2). */
const said = { text: Remark, photos: Photos, video: z.optional(FileId), audio: z.optional(FileId) };
const photosOrReason = { photos: Photos, noPhotoReason: z.optional(Remark) };
const nothing = z.strictObject({});
/** Which of a plan's measures or checkpoints, of which there are 20 and five at most (§3.4.2). */
const place = (last: number) => z.number().check(z.int(), z.gte(0), z.lte(last));
const measure = place(19);

/** What people can do to a complaint, and what each must be told (B3). The T number and clause stand beside each; the rules are in `workflow/rules.ts`. */
export const actions = {
  // Reception and classification (§3.1, §3.2)
  accept: z.strictObject({
    category: Category,
    child: z.optional(ChildId),
    further: z.optional(Category),
    ticked: z.optional(Ticked), // of the first assessment; as it was where absent
    severity: Severity,
    severityReason: z.optional(Remark), // why it is not what the boxes give
    handlerId: Id,
  }), // T2
  grab: nothing, // §3.2.2 抢单: the first of those to whom it is offered
  markSeen: nothing, // T1: somebody has it before their eyes, and it rings no longer
  reclassify: z.strictObject({
    category: Category,
    child: z.optional(ChildId),
    further: z.optional(Category),
    ticked: z.optional(Ticked),
    severity: Severity,
    reason: Remark,
  }), // §3.2.1
  correct: z.strictObject({
    location: Location,
    keepsRoom: z.optional(z.boolean()), // the room on file is right: whoever corrects may see it only masked (B12)
    reason: Remark,
  }), // §3.1.2: a wrong unit
  requestInfo: z.strictObject({
    questions: z
      .array(typedText(2, 200))
      .check(z.minLength(1, { error: 'TOO_FEW' }), z.maxLength(5, { error: 'TOO_MANY' })),
  }), // T3
  supply: z.strictObject(said), // T4
  supplement: z.strictObject(said), // §3.1.2 补充说明, §3.3.2
  nameStaff: z.strictObject({ staffId: Id, reason: Remark }), // B10: a conflict found later
  proposeDecline: z.strictObject({
    reason: DeclineReason,
    explanation: typedText(20, 500),
    referral: z.optional(typedText(2, 200)),
  }), // T5
  appeal: z.strictObject({ reason: Reason }), // T6
  merge: z.strictObject({ into: Id, reason: Remark }), // T7
  unmerge: z.strictObject({ reason: Remark }), // T8

  // Requests of B2 and their answers
  grant: z.strictObject({ handlerId: z.optional(Id), remark: z.optional(Remark) }),
  deny: z.strictObject({ reason: Reason }),

  // Investigation (§3.3)
  startInvestigation: z.strictObject({
    kind: InquiryKind,
    at: Instant,
    place: z.optional(Words),
    words: z.optional(Remark),
  }), // T9
  addFinding: z.strictObject({
    kind: InquiryKind,
    text: Remark,
    at: Instant,
    place: z.optional(Words),
    persons: z.array(Words).check(z.maxLength(10, { error: 'TOO_MANY' })),
    photos: Photos,
    visibility: Visibility,
  }), // §3.3.1
  completeInvestigation: z.strictObject({
    facts: Remark,
    cause: Remark,
    validity: Validity,
    responsibility: Remark,
    ...photosOrReason,
  }), // T10
  note: z.strictObject({ text: Remark, photos: Photos }), // internal, §3.3.2
  ...visiting, // §3.3.1
  ...protecting, // C1.17

  // Plan and approval (§3.4, §3.5.1)
  takeUrgentAction: z.strictObject({ what: Remark, at: Instant, photos: Photos }), // §3.4.1
  submitPlan: z.strictObject({ plan: Plan }), // T11
  recallPlan: z.strictObject({ reason: Remark }), // T12
  rejectPlan: z.strictObject({ reason: Reason }), // T12
  approvePlan: z.strictObject({ changes: z.optional(Plan), remark: z.optional(Remark) }), // T13

  // Implementation (§3.5.2)
  reportProgress: z.strictObject({
    text: Remark,
    photos: Photos,
    doneMeasures: z.array(measure).check(z.maxLength(20, { error: 'TOO_MANY' })),
    doneCheckpoints: z.optional(z.array(place(4)).check(z.maxLength(5, { error: 'TOO_MANY' }))),
    nextUpdateAt: z.optional(Instant),
    important: z.boolean(),
  }),
  revisePlan: z.strictObject({ reason: Reason }), // T14
  delegate: z.strictObject({ staffId: Id, task: Remark, dueAt: z.optional(Instant) }), // §3.2.2 协办
  finishTask: z.strictObject({ task: z.number().check(z.int(), z.gte(0)), result: Remark, photos: Photos }),
  markResolved: z.strictObject({
    result: typedText(5, 500),
    waived: z
      .array(z.strictObject({ measure, reason: Remark }))
      .check(z.maxLength(20, { error: 'TOO_MANY' })),
    stuck: z.optional(StuckAt), // §6, counted
    ...photosOrReason,
  }), // T15

  // Feedback (§3.6)
  rate: Rating, // T16, T17; again within 24 h, or over a staff record within 7 days
  recordAnswer: z.strictObject({ rating: Rating, words: Remark }), // staff-recorded, §3.6.1
  logContact: z.strictObject({
    outcome: ContactOutcome,
    at: Instant,
    words: z.optional(Remark),
    againAt: z.optional(Instant), // when they want to be called instead
  }), // §3.6.1 (b), (c)
  decideReevaluation: z.strictObject({
    restartFrom: z.enum(['investigating', 'planning']),
    handlerId: z.optional(Id),
    message: typedText(5, 500),
    meetingRecord: z.optional(Remark),
  }), // T19
  closeDisputed: z.strictObject({ finalAnswer: typedText(20, 1000), externalWays: typedText(5, 300) }), // T27

  // After the archive (§3.6.2, §3.7.1)
  reopen: z.strictObject({ reason: Remark, photos: Photos }), // T20 又出现了
  revisit: z
    .strictObject({
      outcome: RevisitOutcome,
      at: Instant,
      words: z.optional(Remark),
      stuck: z.optional(StuckAt), // §6, counted
    })
    .check(
      // How it is known that they are gone.
      z.refine(({ outcome, words }) => outcome !== 'movedOut' || words !== undefined, {
        error: 'REQUIRED',
        path: ['words'],
      }),
    ), // T20, T21

  // At any time
  withdraw: z.strictObject({ reason: z.optional(Remark) }), // T22
  undoWithdraw: nothing, // T23
  askTransfer: z.strictObject({ reason: Remark }), // T24, by the handler
  transfer: z.strictObject({ handlerId: Id, reason: Remark }), // T24
  askExtension: z.strictObject({ until: Instant, reason: Reason }), // T25
  askHold: z.strictObject({ until: Instant, reason: Reason }), // B8 waitingExternal
  resume: z.strictObject({ remark: z.optional(Remark) }), // B8, the hold ends early
  proposeDispute: z.strictObject({ reason: Reason }), // towards T27
  urge: z.strictObject({ text: z.optional(Remark) }), // T26
  unseal: z.strictObject({ reason: Reason }), // B10

  // The archive (§4)
  preserve: z.strictObject({ reason: Reason }), // a lawsuit, an authority: not made anonymous meanwhile
  release: z.strictObject({ reason: Reason }),
  explainMissing: z.strictObject({ piece: ArchivePiece, reason: Reason }), // why a piece is not there
} as const;

export { systemActions };

export const ActionName = z.enum(Object.keys(actions) as [keyof typeof actions]);
export type ActionName = keyof typeof actions;
export type SystemActionName = keyof typeof systemActions;
export type AnyActionName = ActionName | SystemActionName;

/** What an action must be told. */
export type ActionInput<N extends AnyActionName> = N extends ActionName
  ? z.infer<(typeof actions)[N]>
  : N extends SystemActionName
    ? z.infer<(typeof systemActions)[N]>
    : never;

/** One action with its input, as `decide` takes it. */
export type Action = { [N in AnyActionName]: { name: N; data: ActionInput<N> } }[AnyActionName];
