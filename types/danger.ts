import * as z from 'zod/mini';

/** What kind of harm a text speaks of (C3): it says which emergency number comes first. */
export const DangerKind = z.enum([
  'trapped',
  'gas',
  'fire',
  'electric',
  'water',
  'injury',
  'fall',
  'violence',
]);
export type DangerKind = z.infer<typeof DangerKind>;

/** Whom to call: the property itself, a line that the community has named, and the public numbers. */
export const EmergencyCall = z.strictObject({
  whom: z.enum(['property', 'line', 'fire', 'ambulance', 'police']),
  name: z.optional(z.string()), // of a line
  number: z.string(),
});
export type EmergencyCall = z.infer<typeof EmergencyCall>;

/** A number of the community's own for some kinds of harm: the lift's maker, the gas works (C3). */
export const EmergencyLine = z.strictObject({
  name: z.string(),
  number: z.string(),
  kinds: z.array(DangerKind),
});
export type EmergencyLine = z.infer<typeof EmergencyLine>;

/** What a text says of danger: people in danger now, or a hazard that may become one, with the words that say so. */
export const DangerSign = z.strictObject({
  level: z.enum(['now', 'hazard']),
  kinds: z.array(DangerKind),
  words: z.array(z.string()),
});
export type DangerSign = z.infer<typeof DangerSign>;
