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

/** Whom to call: the property itself, and the public numbers. */
export const EmergencyCall = z.strictObject({
  whom: z.enum(['property', 'fire', 'ambulance', 'police']),
  number: z.string(),
});
export type EmergencyCall = z.infer<typeof EmergencyCall>;

/** What a text says of danger: people in danger now, or a hazard that may become one, with the words that say so. */
export const DangerSign = z.strictObject({
  level: z.enum(['now', 'hazard']),
  kinds: z.array(DangerKind),
  words: z.array(z.string()),
});
export type DangerSign = z.infer<typeof DangerSign>;
