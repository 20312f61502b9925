import * as z from 'zod/mini';

/** What a new community must have, in the order in which it is set up. */
export const SetupStep = z.enum([
  'contacts',
  'places',
  'calendar',
  'categories',
  'staff',
  'coverage',
  'templates',
  'clocks',
  'privacy',
]);
export type SetupStep = z.infer<typeof SetupStep>;

/** One step of setting a community up: done, or what is still missing. */
export const SetupItem = z.strictObject({
  step: SetupStep,
  done: z.boolean(),
  missing: z.array(z.string()), // fields, roles, categories or template kinds, as the step has them
});
export type SetupItem = z.infer<typeof SetupItem>;
