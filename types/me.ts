import * as z from 'zod/mini';
import { Category, ChildKind } from './complaint';
import { CallTime, Consent, HomeBinding, StaffName, StaffRole } from './people';
import { Id } from './text';

/** The signed-in person: what the app needs at start, in one call. */
export const Me = z.strictObject({
  id: Id,
  folder: z.string(), // where pictures are sent: a new one each time, for nobody can tell whose it is
  name: z.optional(z.string()),
  phone: z.optional(z.string()), // masked
  callTime: z.optional(CallTime),
  homes: z.array(HomeBinding),
  consent: z.optional(Consent),
  withdrawal: z.optional(Consent), // taken back, and when
  staff: z.optional(
    z.strictObject({
      name: z.string(),
      title: z.string(),
      roles: z.array(StaffRole),
      onDuty: z.boolean(),
      handbookDue: z.optional(z.boolean()), // the version in force has not been confirmed (§5.1)
    }),
  ),
  entriesPerDay: z.optional(z.number()), // so many, after repeated abuse (C1.17)
  unread: z.number(),
  credits: z.record(z.string(), z.number()), // template id → sends left
  community: z.strictObject({
    id: Id,
    name: z.string(),
    phone24h: z.string(),
    deskPhone: z.string(),
    deskHours: z.string(),
    deskEmail: z.string(),
    buildings: z.array(z.string()),
    publicPlaces: z.array(z.string()),
    consentVersion: z.string(),
    templates: z.record(z.string(), z.string()), // kind → template id
    staff: z.array(StaffName), // for "about a member of staff"
    children: z.optional(z.partialRecord(Category, z.array(ChildKind))), // the kinds below each kind, for staff (§3.2.1)
  }),
});
export type Me = z.infer<typeof Me>;
