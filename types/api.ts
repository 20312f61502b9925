import * as z from 'zod/mini';
import { looking } from './accesses';
import { ActionName } from './actions';
import { administration } from './administration/api';
import { board } from './behind';
import { CallList, DeliveryView } from './calls';
import { commentMethods } from './comments';
import { belonging } from './communities';
import { Category } from './complaint';
import { revealing } from './contact';
import { archivist } from './exports';
import { inviting } from './families';
import { NewComplaint, NewRegistration } from './filing';
import { homeReview } from './homes';
import { improving } from './improvements';
import { Day } from './insight';
import { ComplaintRow, DeskFilter, DeskView } from './lists';
import { Me } from './me';
import { MessageView } from './messages';
import { Contact, NewHomeBinding } from './people';
import { pictureMethods } from './pictures';
import { scanning } from './places';
import { quality } from './quality';
import { ArchiveRound, KeyChange, NightCheck, Verification } from './records';
import { PublicNotice, RegularReport, ReportEntry } from './reports';
import { reviewing } from './reviews';
import { rights } from './rights';
import { Found, keeping, Search } from './search';
import { suggesting } from './suggestion';
import { Cursor, Id, IdempotencyKey, Phone, typedText } from './text';
import { ComplaintView, Receipt } from './views';
import { WeakPoints } from './weak-points';
import {
  Redemption,
  Site,
  Ticket,
  TicketId,
  TrackedComplaint,
  Tracking,
  VisitorComplaint,
  WebSession,
} from './website';
import { work } from './work';

const nothing = z.strictObject({});

/** The contract: function → method → input and output. The server is exhaustive over it, the client is typed by it, both validate at the border (DESIGN.md section 1.6). */
export const api = {
  complaint: {
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
  },
  account: {
    /** Who I am, my homes, my community, my credits, my unread messages: one call at start. */
    me: { input: nothing, output: Me },
    consent: { input: z.strictObject({ version: typedText(1, 20) }), output: Me },
    /** The name and phone that forms are filled with (§3.1.2: never ask twice). */
    profile: { input: z.strictObject({ contact: Contact }), output: Me },
    /** The verified phone from WeChat's getPhoneNumber. */
    phone: { input: z.strictObject({ code: typedText(1, 128) }), output: Me },
    /** My own name and phone in full, for the form. */
    contact: { input: nothing, output: Contact },
    bindHome: { input: z.strictObject({ home: NewHomeBinding }), output: Me },
    unbindHome: { input: z.strictObject({ homeId: Id }), output: Me },
    messages: {
      input: z.strictObject({ cursor: z.optional(Cursor) }),
      output: z.strictObject({ messages: z.array(MessageView), next: z.optional(z.string()) }),
    },
    readMessages: { input: z.strictObject({ ids: z.array(Id).check(z.maxLength(100)) }), output: nothing },
    /** What the person answered to requestSubscribeMessage: accepted templates gain one send each (C2). */
    subscribed: {
      input: z.strictObject({ accepted: z.array(typedText(1, 64)).check(z.maxLength(5)) }),
      output: z.strictObject({ credits: z.record(z.string(), z.number()) }),
    },
    /** The community as the website shows it to anybody: the one that the address names, otherwise the first. */
    site: { input: z.strictObject({ communityId: z.optional(Id) }), output: Site },
    /** The web asks to be signed in by a phone. */
    ticket: { input: nothing, output: Ticket },
    /** The phone agrees that whoever shows this ticket is its person; only the mini program can. */
    confirm: { input: z.strictObject({ ticket: TicketId }), output: nothing },
    /** The web fetches its session, once. */
    redeem: { input: Redemption, output: WebSession },
    /** Every session on the web ends at once. */
    signOutEverywhere: { input: nothing, output: nothing },
    /** A member of staff goes on or off duty. */
    duty: { input: z.strictObject({ onDuty: z.boolean() }), output: Me },
    ...belonging,
    ...scanning,
    ...homeReview,
    ...keeping,
    ...inviting,
  },
  insight: {
    ...board,
    /** The weak points at the end of a day by stated rules (§3.7.2): for supervisors and managers. */
    weakPoints: { input: z.strictObject({ to: Day }), output: WeakPoints },
    ...improving,
    /** What the nightly checks of the files found, newest first (§4): for admins and managers. */
    checks: {
      input: nothing,
      output: z.strictObject({
        nights: z.array(NightCheck),
        round: z.optional(ArchiveRound),
        keys: z.optional(KeyChange),
      }),
    },
    /** The regular reports, newest first (§3.7.2): for supervisors and managers. */
    reports: {
      input: nothing,
      output: z.strictObject({
        weeks: z.array(ReportEntry),
        months: z.array(ReportEntry),
        quarters: z.array(ReportEntry),
      }),
    },
    /** One of them with its numbers and what stands behind them. */
    regularReport: { input: z.strictObject({ id: Id }), output: RegularReport },
    /** What everybody may read of the last months (§3.7.2). */
    publicNotices: { input: nothing, output: z.strictObject({ notices: z.array(PublicNotice) }) },
    ...reviewing,
    ...quality,
    ...looking,
    ...work,
    ...commentMethods,
  },
  archivist,
  rights,
  admin: administration,
} as const;

export type Api = typeof api;
export type FunctionName = keyof Api;
export type MethodName<F extends FunctionName> = keyof Api[F] & string;
type Method<F extends FunctionName, M extends MethodName<F>> = Api[F][M] extends {
  input: infer I extends z.ZodMiniType;
  output: infer O extends z.ZodMiniType;
}
  ? { input: I; output: O }
  : never;
export type Input<F extends FunctionName, M extends MethodName<F>> = z.infer<Method<F, M>['input']>;
export type Output<F extends FunctionName, M extends MethodName<F>> = z.infer<Method<F, M>['output']>;

/** What every call of a function brings. */
export const Call = z.strictObject({ method: z.string(), input: z.unknown() });
export type Call = z.infer<typeof Call>;

/** What every call gets back; `at` is the server's time. */
export type Answer<T> =
  | { ok: true; data: T; at: string }
  | { ok: false; error: import('./errors').Failure; at: string };
