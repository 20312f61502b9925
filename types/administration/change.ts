import * as z from 'zod/mini';
import { StaffName } from '../people';
import { Instant } from '../text';
import { SectionName } from './settings';

/** One difference that a change made; `path` names the field with dots. */
export const Difference = z.strictObject({
  path: z.string(),
  before: z.optional(z.unknown()),
  after: z.optional(z.unknown()),
});
export type Difference = z.infer<typeof Difference>;

/** What was changed: a section of the settings, a member of staff, an invitation, the homes, who lives in one, an improvement. */
export const ChangeSubject = z.strictObject({
  kind: z.enum(['settings', 'staff', 'invitation', 'homes', 'binding', 'improvement']),
  section: z.optional(SectionName),
  staff: z.optional(StaffName),
});
export type ChangeSubject = z.infer<typeof ChangeSubject>;

/** One change on record: who, when, before and after. */
export const ChangeView = z.strictObject({
  id: z.string(),
  at: Instant,
  by: z.optional(StaffName),
  what: z.enum([
    'founded',
    'opened',
    'set',
    'invited',
    'withdrawn',
    'joined',
    'confirmed',
    'absent',
    'left',
    'handedOver',
    'imported',
    'confirmedHome',
    'refusedHome',
    'endedHome',
    'proposed',
    'rescheduled',
    'reassigned',
    'finished',
    'judged',
    'dropped',
  ]),
  subject: ChangeSubject,
  differences: z.array(Difference),
});
export type ChangeView = z.infer<typeof ChangeView>;
