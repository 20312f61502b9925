import * as z from 'zod/mini';
import { Category, Stage } from './complaint';
import { complaintFields } from './filing';
import { CallTime } from './people';
import { Id, Instant, Name, Phone, typedText } from './text';
import { Owner, PromiseView } from './views';

const { photos, video, audio, ...fields } = complaintFields;

/** What somebody files on the website without signing in (§3.1.1, §3.1.2): name and phone are needed, for nothing else leads back to the person; pictures need an account. */
export const VisitorComplaint = z.strictObject({
  ...fields,
  contact: z.strictObject({ name: Name, phone: Phone, callTime: z.optional(CallTime) }),
  anonymous: z.boolean(),
  consent: typedText(1, 20), // the version of the privacy notice that was agreed to (§5.2)
});
export type VisitorComplaint = z.infer<typeof VisitorComplaint>;

/** A number and the code that was given with it (§3.1.3). */
export const Tracking = z.strictObject({
  no: z
    .string({ error: 'REQUIRED' })
    .check(z.trim(), z.toUpperCase(), z.regex(/^TS\d{8}-\d{5,10}$/, { error: 'INVALID' })),
  code: z.string({ error: 'REQUIRED' }).check(z.trim(), z.regex(/^\d{6}$/, { error: 'INVALID' })),
});
export type Tracking = z.infer<typeof Tracking>;

/** What number and code show: how far it is and who has it, nothing of what anybody wrote but the result. */
export const TrackedComplaint = z.strictObject({
  no: z.string(),
  stage: Stage,
  round: z.number(),
  category: z.optional(Category),
  filedAt: Instant,
  owner: Owner,
  next: z.optional(PromiseView),
  result: z.optional(z.string()),
  deskPhone: z.string(),
  phone24h: z.string(),
});
export type TrackedComplaint = z.infer<typeof TrackedComplaint>;

/** What the website's form must know of the community. */
export const Site = z.strictObject({
  id: Id,
  name: z.string(),
  phone24h: z.string(),
  deskPhone: z.string(),
  deskHours: z.string(),
  deskEmail: z.string(),
  buildings: z.array(z.string()),
  publicPlaces: z.array(z.string()),
  consentVersion: z.string(),
});
export type Site = z.infer<typeof Site>;

const Secret = z.string({ error: 'REQUIRED' }).check(z.regex(/^[\w-]{16,64}$/, { error: 'INVALID' }));
export const TicketId = Secret;

/** A ticket to sign in with: `ticket` is shown to the phone in the picture of a mini program code, `secret` never leaves the browser that asked. */
export const Ticket = z.strictObject({
  ticket: Secret,
  secret: Secret,
  expiresAt: Instant,
  code: z.optional(z.string()),
});
export type Ticket = z.infer<typeof Ticket>;

/** What the browser brings to fetch its session. */
export const Redemption = z.strictObject({ ticket: Secret, secret: Secret });

/** A session for the web, given out once; nothing yet while the phone has not confirmed. */
export const WebSession = z.strictObject({
  session: z.optional(z.string()),
  expiresAt: z.optional(Instant),
});
export type WebSession = z.infer<typeof WebSession>;
