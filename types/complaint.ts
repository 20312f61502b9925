import * as z from 'zod/mini';
import { Capacity, Contact } from './people';
import { Description, FileId, Id, Instant, Photos, Remark, typedText, Words } from './text';

/** Where a complaint stands (B2). */
export const Stage = z.enum([
  'submitted',
  'assigned',
  'investigating',
  'planning',
  'planReview',
  'implementing',
  'resolved',
  'reevaluating',
  'archived',
  'declined',
  'withdrawn',
  'merged',
  'disputed',
]);
export type Stage = z.infer<typeof Stage>;

/** The kinds of complaint (§3.2.1); the procedure's four come first. */
export const Category = z.enum([
  'service',
  'facility',
  'sanitation',
  'safety',
  'noise',
  'parking',
  'fees',
  'structureLeak',
  'neighbourViolation',
  'other',
]);
export type Category = z.infer<typeof Category>;

/** How grave it is (§3.2.1). */
export const Severity = z.enum(['urgent', 'major', 'normal']);
export type Severity = z.infer<typeof Severity>;

/** How it reached the property (§3.1.1). */
export const Channel = z.enum([
  'miniProgram',
  'phone',
  'email',
  'website',
  'officialAccount',
  'walkIn',
  'hotline12345',
  'staffFound',
  'other',
]);
export type Channel = z.infer<typeof Channel>;

/** The clocks that run on a complaint (B4), and the two grace periods of B2. */
export const Clock = z.enum([
  'triage',
  'investigationStart',
  'progress',
  'findings',
  'plan',
  'approval',
  'implementation',
  'contact',
  'noAnswer',
  'decision',
  'revisit',
  'reopenUntil',
  'appeal',
  'undo',
  'hold',
  'urgentApproval',
]);
export type Clock = z.infer<typeof Clock>;

/** Where it happens (Part A, common fields): a home or a public place. */
export const Location = z.strictObject({
  building: z.optional(typedText(1, 20)),
  unit: z.optional(typedText(1, 20)),
  floor: z.optional(typedText(1, 10)),
  room: z.optional(typedText(1, 20)),
  publicPlace: z.optional(typedText(1, 40)),
  freeText: z.optional(typedText(1, 100)),
});
export type Location = z.infer<typeof Location>;

/** How the receipt reached somebody without the mini program (§3.1.3). */
export const ReceiptMethod = z.enum([
  'inApp',
  'toldByPhone',
  'smsText',
  'emailText',
  'accountReply',
  'printed',
]);
export type ReceiptMethod = z.infer<typeof ReceiptMethod>;

const complaintFields = {
  communityId: Id,
  text: Description,
  location: Location,
  category: z.optional(Category),
  danger: z.boolean(),
  photos: Photos,
  video: z.optional(FileId),
  occurred: z.optional(typedText(1, 60)),
  remedy: z.optional(typedText(1, 200)),
  capacity: Capacity,
};

/** What a resident files (§3.1.2). `anonymous` hides the name from staff until revealed; `sealed` keeps it from every staff path (B10). `namedStaff` are the staff complained about. */
export const NewComplaint = z.strictObject({
  ...complaintFields,
  contact: Contact,
  anonymous: z.boolean(),
  sealed: z.boolean(),
  namedStaff: z.array(Id).check(z.maxLength(5, { error: 'TOO_MANY' })),
  joins: z.optional(Id),
});
export type NewComplaint = z.infer<typeof NewComplaint>;

/** What a desk agent registers for somebody on the phone or at the counter (B6). `receivedAt` may lie up to 7 days back, with a reason. */
export const NewRegistration = z.strictObject({
  ...complaintFields,
  channel: Channel,
  channelRef: z.optional(Words),
  contact: Contact,
  anonymous: z.boolean(),
  receivedAt: z.optional(Instant),
  backdatingReason: z.optional(Remark),
  receipt: z.strictObject({ method: ReceiptMethod, told: z.literal(true, { error: 'REQUIRED' }) }),
  namedStaff: z.array(Id).check(z.maxLength(5, { error: 'TOO_MANY' })),
});
export type NewRegistration = z.infer<typeof NewRegistration>;

/** Why a complaint is not taken up (T5, B11). */
export const DeclineReason = z.enum([
  'notPropertyMatter',
  'privateDispute',
  'duplicateOfClosed',
  'insufficientInfo',
  'abusiveContent',
  'inCourt',
]);
export type DeclineReason = z.infer<typeof DeclineReason>;

/** What stands still and for whom (B8). */
export const HoldKind = z.enum(['waitingResident', 'waitingExternal']);
export type HoldKind = z.infer<typeof HoldKind>;

/** What needs a second person's word before it happens (B2, overlays). */
export const RequestKind = z.enum(['decline', 'transfer', 'extend', 'hold', 'merge', 'dispute']);
export type RequestKind = z.infer<typeof RequestKind>;

/** How an investigation begins or what a finding rests on (§3.3.1). */
export const InquiryKind = z.enum(['siteVisit', 'interview', 'records', 'phoneCheck']);
export type InquiryKind = z.infer<typeof InquiryKind>;

/** What the investigation says of the complaint (§3.2.1). */
export const Validity = z.enum(['valid', 'partly', 'unfounded', 'outOfScope']);
export type Validity = z.infer<typeof Validity>;

/** How somebody will be asked again after a month (§3.4.2). */
export const RevisitMethod = z.enum(['phone', 'visit', 'inApp']);
export type RevisitMethod = z.infer<typeof RevisitMethod>;

/** Whether the plan repairs something or explains why nothing can be done (§3.4.1). */
export const PlanKind = z.enum(['remedy', 'explain']);
export type PlanKind = z.infer<typeof PlanKind>;

/** One thing that will be done (§3.4.2). */
export const Measure = z.strictObject({
  what: typedText(2, 200),
  ownerId: z.optional(Id),
  contractor: z.optional(Words),
  dueAt: Instant,
});
export type Measure = z.infer<typeof Measure>;

/** The plan that a supervisor approves (§3.4.2). Money in yuan. `residentMessage` is what the resident reads. */
export const Plan = z.strictObject({
  kind: PlanKind,
  measures: z
    .array(Measure)
    .check(z.minLength(1, { error: 'TOO_FEW' }), z.maxLength(20, { error: 'TOO_MANY' })),
  startAt: Instant,
  endAt: Instant,
  progressEveryDays: z
    .number({ error: 'REQUIRED' })
    .check(
      z.int({ error: 'INVALID' }),
      z.gte(1, { error: 'OUT_OF_RANGE' }),
      z.lte(7, { error: 'OUT_OF_RANGE' }),
    ),
  revisitMethod: RevisitMethod,
  cost: z.optional(
    z.number().check(z.gte(0, { error: 'OUT_OF_RANGE' }), z.lte(10_000_000, { error: 'OUT_OF_RANGE' })),
  ),
  compensation: z.optional(
    z.number().check(z.gte(0, { error: 'OUT_OF_RANGE' }), z.lte(1_000_000, { error: 'OUT_OF_RANGE' })),
  ),
  residentImpact: z.optional(Remark),
  residentMessage: typedText(5, 500),
});
export type Plan = z.infer<typeof Plan>;

/** Whether the problem is gone (§3.6.1, question 1). */
export const Solved = z.enum(['fully', 'partly', 'not']);
export type Solved = z.infer<typeof Solved>;

/** How the resident finds the result (§3.6.1, question 2). */
export const Satisfaction = z.enum(['satisfied', 'mostly', 'dissatisfied']);
export type Satisfaction = z.infer<typeof Satisfaction>;

const stars = z.number().check(z.int(), z.gte(1), z.lte(5));

/** What was not right, in one tap (§3.6.2). */
export const DissatisfactionTag = z.enum([
  'notSolved',
  'cameBack',
  'tooSlow',
  'attitude',
  'notAsPromised',
  'noContact',
  'other',
]);
export type DissatisfactionTag = z.infer<typeof DissatisfactionTag>;

/** A resident's answer to the survey (§3.6.1). A dissatisfied answer needs a tag or words (§3.6.2). */
export const Rating = z.strictObject({
  solved: Solved,
  satisfaction: Satisfaction,
  stars: z.optional(z.strictObject({ speed: stars, attitude: stars, result: stars })),
  tags: z.array(DissatisfactionTag).check(z.maxLength(7)),
  text: z.optional(Remark),
  photos: Photos,
  continueWanted: z.optional(z.boolean()),
});
export type Rating = z.infer<typeof Rating>;

/** How an attempt to contact somebody ended (§3.6.1). */
export const ContactOutcome = z.enum(['reached', 'unreached', 'wrongNumber']);
export type ContactOutcome = z.infer<typeof ContactOutcome>;

/** What a revisit found (§3.7.1). */
export const RevisitOutcome = z.enum(['thorough', 'recurred', 'partly', 'unreached', 'declinedToAnswer']);
export type RevisitOutcome = z.infer<typeof RevisitOutcome>;

/** Who may read an entry (B12). */
export const Visibility = z.enum(['public', 'internal', 'sealed']);
export type Visibility = z.infer<typeof Visibility>;
