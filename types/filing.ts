import * as z from 'zod/mini';
import { Answered } from './answered';
import { Category, Channel, ChildId, Location } from './complaint';
import { Capacity, Contact, StaffName } from './people';
import { Description, FileId, Id, Instant, Photos, Remark, typedText, Words } from './text';

/** How the receipt reached somebody without the mini program (§3.1.3). */
export const ReceiptMethod = z.enum([
  'inApp',
  'toldByPhone',
  'smsText',
  'emailText',
  'accountReply',
  'printed',
  'onScreen',
]);
export type ReceiptMethod = z.infer<typeof ReceiptMethod>;

/** How staff took it in, for staff (§3.1.1, §3.1.2): the number under which another office knows it, how number and times were told, why it was entered late. */
export const ReceptionView = z.strictObject({
  by: z.optional(StaffName),
  method: ReceiptMethod,
  channelRef: z.optional(z.string()),
  backdatingReason: z.optional(z.string()),
});
export type ReceptionView = z.infer<typeof ReceptionView>;

/** What every way of filing has in common. */
export const complaintFields = {
  communityId: Id,
  text: Description,
  location: Location,
  category: z.optional(Category),
  child: z.optional(ChildId), // of that kind; one that is no longer offered is as good as none
  answers: z.optional(z.array(Answered).check(z.maxLength(3, { error: 'TOO_MANY' }))), // to the questions of its kind
  suggested: z.optional(Category), // what the words suggested first, beside what was chosen
  danger: z.boolean(),
  photos: Photos,
  video: z.optional(FileId),
  audio: z.optional(FileId), // said instead of written (C1.18)
  occurred: z.optional(typedText(1, 60)),
  remedy: z.optional(typedText(1, 200)),
  capacity: Capacity,
};

/** What a resident files (§3.1.2). `anonymous` hides the name from staff until revealed; `sealed` keeps it from every staff path (B10). `namedStaff` are the staff complained about. `relatedTo` is the person's own closed complaint whose matter is back (B7). */
export const NewComplaint = z.strictObject({
  ...complaintFields,
  contact: Contact,
  anonymous: z.boolean(),
  sealed: z.boolean(),
  namedStaff: z.array(Id).check(z.maxLength(5, { error: 'TOO_MANY' })),
  joins: z.optional(Id),
  relatedTo: z.optional(Id),
});
export type NewComplaint = z.infer<typeof NewComplaint>;

/** What a desk agent registers for somebody on the phone or at the counter (B6). `receivedAt` may lie up to 7 days back, with a reason. `relatedNo` is the number of the earlier complaint that the caller names (B7). Whoever complains has been told the expected times; what staff have found themselves is told to nobody. */
export const NewRegistration = z
  .strictObject({
    ...complaintFields,
    channel: Channel,
    channelRef: z.optional(Words),
    relatedNo: z.optional(typedText(1, 40)),
    contact: Contact,
    anonymous: z.boolean(),
    receivedAt: z.optional(Instant),
    backdatingReason: z.optional(Remark),
    receipt: z.optional(
      z.strictObject({ method: ReceiptMethod, told: z.literal(true, { error: 'REQUIRED' }) }),
    ),
    namedStaff: z.array(Id).check(z.maxLength(5, { error: 'TOO_MANY' })),
  })
  .check(
    z.refine(({ channel, receipt }) => channel === 'staffFound' || receipt !== undefined, {
      error: 'REQUIRED',
      path: ['receipt', 'told'],
    }),
  );
export type NewRegistration = z.infer<typeof NewRegistration>;
