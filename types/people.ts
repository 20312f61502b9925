import * as z from 'zod/mini';
import { Id, Instant, Name, Phone, typedText } from './text';

/** What a member of staff may be (B1); one person may hold several. */
export const StaffRole = z.enum(['agent', 'handler', 'supervisor', 'manager', 'admin']);
export type StaffRole = z.infer<typeof StaffRole>;

/** Everyone who acts on a complaint (B1). `collaborator` is a relation to one complaint, `system` only the timers. */
export const Role = z.enum(['resident', 'collaborator', ...StaffRole.options, 'system']);
export type Role = z.infer<typeof Role>;

/** In what capacity somebody complains (§1). */
export const Capacity = z.enum(['owner', 'tenant', 'householdMember', 'other']);
export type Capacity = z.infer<typeof Capacity>;

/** Who is acting: a person id (the four-eyes rules compare these, B1), with the roles held in the complaint's community. */
export const Actor = z.strictObject({
  id: Id,
  roles: z.array(Role),
});
export type Actor = z.infer<typeof Actor>;

/** By what a home was found to be somebody's: the registered phone, the desk, a member of the family (§1). */
export const Proof = z.enum(['phone', 'desk', 'family']);
export type Proof = z.infer<typeof Proof>;

/** The last day of a tenancy. */
const LastDay = z.iso.date({ error: 'NOT_A_TIME' });

/** A home that a person is bound to; unverified until the property has confirmed it (§1). */
export const HomeBinding = z.strictObject({
  homeId: Id,
  communityId: Id,
  building: typedText(1, 20),
  unit: z.optional(typedText(1, 20)),
  room: z.optional(typedText(1, 20)),
  capacity: Capacity,
  verified: z.boolean(),
  how: z.optional(Proof),
  askedAt: z.optional(Instant),
  since: z.optional(Instant), // when it was confirmed
  unlisted: z.optional(z.boolean()), // not among the homes that the property knows
  refused: z.optional(z.strictObject({ at: Instant, reason: z.string() })),
  until: z.optional(LastDay), // of a tenancy
  over: z.optional(z.boolean()), // that day is past: one's own complaints stay, the home is no longer offered
});
export type HomeBinding = z.infer<typeof HomeBinding>;

/** What a person asks to be bound to. */
export const NewHomeBinding = z.strictObject({
  communityId: Id,
  building: typedText(1, 20),
  unit: z.optional(typedText(1, 20)),
  room: z.optional(typedText(1, 20)),
  capacity: Capacity,
  until: z.optional(LastDay), // of a tenancy
});
export type NewHomeBinding = z.infer<typeof NewHomeBinding>;

/** In which part of the day somebody prefers to be called (C1.16). */
export const CallTime = z.enum(['morning', 'noon', 'afternoon', 'evening']);
export type CallTime = z.infer<typeof CallTime>;

/** How to reach somebody (§3.1.2); encrypted at rest, masked on the way out (§5.2). */
export const Contact = z.strictObject({
  name: z.optional(Name),
  phone: z.optional(Phone),
  email: z.optional(z.email({ error: 'INVALID' }).check(z.maxLength(120, { error: 'TOO_LONG' }))),
  callTime: z.optional(CallTime),
});
export type Contact = z.infer<typeof Contact>;

/** A member of staff as colleagues and residents may see them: display name and role, never a phone number (B1). */
export const StaffName = z.strictObject({
  id: Id,
  name: z.string(),
  title: z.string(),
});
export type StaffName = z.infer<typeof StaffName>;

/** From when until when a member of staff is away (§3.2.2). */
export const Absence = z.strictObject({ from: Instant, until: Instant });
export type Absence = z.infer<typeof Absence>;

/** What speaks for making somebody responsible (§3.2.2): the kind is theirs, their team's, the building is theirs, their team's, they are on shift, nobody has less in hand. */
export const AssignmentReason = z.enum([
  'ofCategory',
  'ofTeam',
  'ofBuilding',
  'ofBuildingTeam',
  'onShift',
  'leastOpen',
]);
export type AssignmentReason = z.infer<typeof AssignmentReason>;

/** A member of staff who could take a complaint, with what speaks for and against (§3.2.2). */
export const Candidate = z.strictObject({
  ...StaffName.shape,
  roles: z.array(StaffRole),
  onDuty: z.boolean(),
  open: z.number(),
  suggested: z.boolean(),
  reasons: z.array(AssignmentReason),
  unavailable: z.optional(z.enum(['away', 'offDuty'])), // shown, so that nobody wonders, and not to be chosen
  awayFrom: z.optional(Instant), // goes on leave before a day is over
});
export type Candidate = z.infer<typeof Candidate>;

/** When somebody agreed to which version of the privacy notice (§5.2). */
export const Consent = z.strictObject({ version: z.string(), at: Instant });
export type Consent = z.infer<typeof Consent>;
