import * as z from 'zod/mini';
import { Name, typedText } from '../text';
import { sections } from './settings';

/** What a new community must have, in the order in which it is set up. */
export const SetupStep = z.enum([
  'contacts',
  'places',
  'homes',
  'calendar',
  'categories',
  'staff',
  'coverage',
  'templates',
  'clocks',
  'privacy',
  'opening',
]);
export type SetupStep = z.infer<typeof SetupStep>;

/** What may be made good after the opening: without templates the desk calls people instead, without a list of homes residents write theirs down. */
export const laterSteps: readonly SetupStep[] = ['homes', 'templates'];

/** One step of setting a community up: done, or what is still missing. */
export const SetupItem = z.strictObject({
  step: SetupStep,
  done: z.boolean(),
  missing: z.array(z.string()), // fields, roles, categories or template kinds, as the step has them
});
export type SetupItem = z.infer<typeof SetupItem>;

const { name, phone24h, address } = sections.contacts.shape;

/** A community as whoever runs this deployment founds it (C4); the rest is set on the guided list. */
export const NewCommunity = z.strictObject({ name, phone24h, address });
export type NewCommunity = z.infer<typeof NewCommunity>;

/** The one who founds it, as the first of its staff: an administrator, and the manager if wished. */
export const Founder = z.strictObject({ name: Name, title: typedText(1, 30), manages: z.boolean() });
export type Founder = z.infer<typeof Founder>;

/** The set-up code of the deployment. */
export const SetupCode = typedText(1, 100);
