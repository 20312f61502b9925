import * as z from 'zod/mini';
import { Category } from '../complaint';
import { Absence, StaffRole } from '../people';
import { Id, Instant, Name, typedText } from '../text';
import { HandOverState } from './hand-over';
import { WeekSetting } from './settings';

/** What is set of a member of staff (§3.2.2); `shifts` is the duty roster. */
export const MemberSetting = z.strictObject({
  name: Name,
  title: typedText(1, 30),
  team: z.optional(typedText(1, 30)),
  roles: z
    .array(StaffRole)
    .check(z.minLength(1, { error: 'TOO_FEW' }), z.maxLength(5, { error: 'TOO_MANY' })),
  categories: z.array(Category).check(z.maxLength(10, { error: 'TOO_MANY' })),
  buildings: z.optional(z.array(typedText(1, 20)).check(z.maxLength(300, { error: 'TOO_MANY' }))), // absent: any
  onDuty: z.boolean(),
  shifts: z.optional(WeekSetting),
});
export type MemberSetting = z.infer<typeof MemberSetting>;

/** A member of staff for those who lead them. */
export const Member = z.strictObject({
  ...MemberSetting.shape,
  roles: z.array(StaffRole), // nobody has one after leaving
  id: Id,
  revision: z.number(),
  open: z.number(),
  absences: z.array(Absence),
  handbookAt: z.optional(Instant), // when the handbook in force was confirmed (§5.1)
  leftAt: z.optional(Instant),
  handOver: z.optional(HandOverState),
});
export type Member = z.infer<typeof Member>;

/** Somebody who was asked to join and has not yet; the code itself is shown once. */
export const Invitation = z.strictObject({
  id: Id,
  name: z.string(),
  title: z.string(),
  roles: z.array(StaffRole),
  expiresAt: Instant,
});
export type Invitation = z.infer<typeof Invitation>;
