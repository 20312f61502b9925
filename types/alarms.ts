import * as z from 'zod/mini';
import { Category } from './complaint';
import { StaffName } from './people';
import { Id, Instant } from './text';

/** An urgent complaint that nobody has taken up (T1): it rings until somebody has seen it, then says who has. */
export const AlarmView = z.strictObject({
  id: Id,
  no: z.string(),
  revision: z.number(),
  category: z.optional(Category),
  place: z.string(), // with the room masked
  filedAt: Instant,
  late: z.boolean(), // nobody has seen it in time: the resident is to be called
  seen: z.optional(z.strictObject({ by: StaffName, at: Instant })), // it rings no longer
});
export type AlarmView = z.infer<typeof AlarmView>;

/** What whoever asks has to hear now, the oldest first; of those on duty alone, unless none of them is there. */
export const AlarmList = z.strictObject({ alarms: z.array(AlarmView) });
export type AlarmList = z.infer<typeof AlarmList>;
