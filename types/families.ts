import * as z from 'zod/mini';
import { Capacity, HomeBinding } from './people';
import { Id, IdempotencyKey, Instant, typedText } from './text';

/** Somebody of the family who came by an invitation, as whoever invited them reads it; `id` is a name for this page, not the person's. */
export const FamilyMember = z.strictObject({
  id: Id,
  name: z.optional(z.string()), // masked
  since: Instant,
});
export type FamilyMember = z.infer<typeof FamilyMember>;

/** An invitation to a home with who has used it; the code itself is shown once. */
export const FamilyInvitation = z.strictObject({
  id: Id,
  at: Instant,
  expiresAt: Instant,
  places: z.number(), // how many people it is for
  used: z.array(
    z.strictObject({ name: z.optional(z.string()), at: Instant, here: z.boolean() }), // masked; whether they still belong
  ),
  open: z.boolean(), // it can still be used
});
export type FamilyInvitation = z.infer<typeof FamilyInvitation>;

/** One of one's homes with the family that one has invited there (§1). */
export const OwnHome = z.strictObject({
  ...HomeBinding.shape,
  mayInvite: z.boolean(),
  members: z.array(FamilyMember),
  invitations: z.array(FamilyInvitation),
});
export type OwnHome = z.infer<typeof OwnHome>;

/** What somebody who was invited reads before accepting: nothing of who invited, and of the room its first character. */
export const InvitedHome = z.strictObject({
  home: z.string(), // masked
  community: z.strictObject({ id: Id, name: z.string() }),
  expiresAt: Instant,
});
export type InvitedHome = z.infer<typeof InvitedHome>;

/** Somebody who joined a home without the desk's word, as the desk reads it: who is masked until looked up on record. */
export const JoinedMember = z.strictObject({
  personId: Id,
  homeId: Id,
  building: z.string(),
  unit: z.optional(z.string()),
  room: z.optional(z.string()),
  name: z.optional(z.string()), // masked
  at: Instant,
  until: z.optional(z.string()), // the last day, that of whoever invited
  here: z.boolean(), // still belongs
  by: z.strictObject({ name: z.optional(z.string()), capacity: z.optional(Capacity) }), // masked; nothing once they have gone
});
export type JoinedMember = z.infer<typeof JoinedMember>;

const nothing = z.strictObject({});
const Code = typedText(4, 20);

/** How many people one invitation may be for. */
export const Places = z
  .int({ error: 'OUT_OF_RANGE' })
  .check(z.gte(1, { error: 'OUT_OF_RANGE' }), z.lte(5, { error: 'OUT_OF_RANGE' }));

/** Families are invited to a home by whoever is confirmed there (§1). */
export const inviting = {
  /** The asker's homes in this community, each with its family and the invitations of the last weeks. */
  myHomes: { input: nothing, output: z.strictObject({ homes: z.array(OwnHome) }) },
  /** Asks so many people to join the household; the same intention gives the same code. */
  inviteFamily: {
    input: z.strictObject({ key: IdempotencyKey, homeId: Id, places: Places }),
    output: z.extend(FamilyInvitation, { code: z.string() }),
  },
  withdrawFamilyInvitation: { input: z.strictObject({ id: Id }), output: nothing },
  /** Somebody whom one invited belongs no longer. */
  removeFamily: { input: z.strictObject({ homeId: Id, id: Id }), output: nothing },
  /** To which home a code invites; tries are counted. */
  familyInvitation: { input: z.strictObject({ code: Code }), output: InvitedHome },
  /** Whoever was invited becomes a member of the family there, in the community that the person is in. */
  joinFamily: {
    input: z.strictObject({ code: Code }),
    output: z.strictObject({ home: HomeBinding }),
  },
  /** Who joined in the last weeks, newest first, by whom: for the desk, supervisors and the manager. */
  joinedMembers: { input: nothing, output: z.strictObject({ members: z.array(JoinedMember) }) },
} as const;
