import * as z from 'zod/mini';
import { ActionName } from '../actions';
import { AlarmList } from '../alarms';
import { CallList, DeliveryView } from '../calls';
import { Category } from '../complaint';
import { revealing } from '../contact';
import { NewComplaint, NewRegistration } from '../filing';
import { ComplaintRow, DeskFilter, DeskView } from '../lists';
import { pictureMethods } from '../pictures';
import { Verification } from '../records';
import { Found, Search } from '../search';
import { suggesting } from '../suggestion';
import { Cursor, Id, IdempotencyKey, Phone, typedText } from '../text';
import { ComplaintView, Receipt } from '../views';
import { TrackedComplaint, Tracking, VisitorComplaint } from '../website';

const nothing = z.strictObject({});

/** What is asked of `complaint`: filing, following and handling. */
export const complaint = {
  /** T1, by a resident. The same key twice gives the same receipt. */
  submit: { input: z.strictObject({ key: IdempotencyKey, complaint: NewComplaint }), output: Receipt },
  /** T1, by the desk for somebody else (B6). */
  register: { input: z.strictObject({ key: IdempotencyKey, complaint: NewRegistration }), output: Receipt },
  /** The asker's own complaints, newest first. */
  list: {
    input: z.strictObject({ cursor: z.optional(Cursor) }),
    output: z.strictObject({ rows: z.array(ComplaintRow), next: z.optional(z.string()) }),
  },
  /** The complaints that wait for staff (§7). */
  desk: {
    input: z.strictObject({
      filter: DeskFilter,
      category: z.optional(Category),
      cursor: z.optional(Cursor),
    }),
    output: DeskView,
  },
  /** The calls that are due, for those who may make them (C1.16). */
  calls: { input: z.strictObject({ cursor: z.optional(Cursor) }), output: CallList },
  /** How many of them there are. */
  callsDue: { input: nothing, output: z.strictObject({ calls: z.number() }) },
  /** What is urgent and rings until somebody has seen it, for those on duty who may take it up (T1). */
  alarms: { input: nothing, output: AlarmList },
  get: { input: z.strictObject({ id: Id }), output: ComplaintView },
  /** What became of each message about a complaint, newest first: for staff (C1.4). */
  deliveries: {
    input: z.strictObject({ id: Id }),
    output: z.strictObject({ deliveries: z.array(DeliveryView) }),
  },
  /** Any action of B3 on what the client saw at `revision`; `data` is checked against `actions[name]`. */
  act: {
    input: z.strictObject({
      id: Id,
      revision: z.number(),
      key: IdempotencyKey,
      name: ActionName,
      data: z.unknown(),
    }),
    output: ComplaintView,
  },
  ...suggesting,
  ...pictureMethods,
  reveal: revealing,
  /** Whether the file is as it was written, and if not, which entry is the first that does not hold (§4). */
  verify: { input: z.strictObject({ id: Id }), output: Verification },
  /** T1, on the website without signing in (§3.1.1). The same key twice gives the same receipt. */
  fileAsVisitor: {
    input: z.strictObject({ key: IdempotencyKey, complaint: VisitorComplaint }),
    output: Receipt,
  },
  /** How far a complaint is, by its number and code (§3.1.3). */
  track: { input: Tracking, output: TrackedComplaint },
  /** Brings a complaint among one's own, by its number and code (C1.7). */
  claim: { input: Tracking, output: z.strictObject({ claimed: z.array(Id) }) },
  /** Brings every complaint of one's verified phone among one's own (C1.7). */
  claimByPhone: {
    input: z.strictObject({ code: typedText(1, 128) }),
    output: z.strictObject({ claimed: z.array(Id) }),
  },
  /** Complaints of the community by what is known of them (§4), for staff. */
  search: { input: Search, output: Found },
  /** Who is on the phone: open complaints of a caller, before a new one is registered (B6). */
  caller: {
    input: z.strictObject({ phone: Phone }),
    output: z.strictObject({
      known: z.boolean(),
      name: z.optional(z.string()),
      home: z.optional(z.string()),
      open: z.array(ComplaintRow),
    }),
  },
} as const;
