import * as z from 'zod/mini';
import { Capacity, Contact } from './people';
import { Cursor, Id, Instant, Reason, typedText } from './text';

/** A home as its address names it; nothing of who lives there. */
export const Address = z.strictObject({
  building: z.string(),
  unit: z.optional(z.string()),
  room: z.optional(z.string()),
});
export type Address = z.infer<typeof Address>;

/** Somebody asks to be bound to a home, as the desk reads it (§1): who it is is masked until it is looked up on record (B12). */
export const HomeRequest = z.strictObject({
  personId: Id,
  homeId: Id,
  ...Address.shape,
  capacity: Capacity,
  askedAt: z.optional(Instant),
  name: z.optional(z.string()), // masked
  phone: z.optional(z.string()), // masked
  phoneVerified: z.boolean(), // by WeChat
  phoneOnFile: z.boolean(), // the number is registered for this home
  listed: z.boolean(), // the home is among those that the property knows
  until: z.optional(z.string()), // the last day of a tenancy
  others: z.array(
    z.strictObject({
      personId: Id,
      capacity: Capacity,
      name: z.optional(z.string()),
      until: z.optional(z.string()),
      invited: z.optional(z.string()), // by whom of the household, masked
    }),
  ), // who is confirmed there already, masked
});
export type HomeRequest = z.infer<typeof HomeRequest>;

const whose = { personId: Id, homeId: Id };
const nothing = z.strictObject({});

/** The desk decides on who lives where (§1); the residents' side is in `account` itself. */
export const homeReview = {
  /** The rooms of a building as the property knows them, to choose from; none where it has not said. */
  rooms: {
    input: z.strictObject({ building: typedText(1, 20) }),
    output: z.strictObject({ rooms: z.array(Address) }),
  },
  /** Who waits to be confirmed, longest first: for the desk, supervisors and the manager. */
  homeRequests: {
    input: z.strictObject({ cursor: z.optional(Cursor) }),
    output: z.strictObject({ requests: z.array(HomeRequest), next: z.optional(z.string()) }),
  },
  /** How many people wait. */
  homesDue: { input: nothing, output: z.strictObject({ people: z.number() }) },
  /** Confirms, or refuses with a reason that the person reads. Never one's own. */
  answerHome: {
    input: z.strictObject({ ...whose, confirmed: z.boolean(), reason: z.optional(Reason) }),
    output: nothing,
  },
  /** Somebody who was confirmed has moved out, as the desk has learned. Never one's own. */
  endHome: { input: z.strictObject(whose), output: nothing },
  /** Name and phone in full of somebody who waits, to be compared; each call is on record (B12). */
  homeContact: { input: z.strictObject(whose), output: Contact },
} as const;
