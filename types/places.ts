import * as z from 'zod/mini';
import { typedText } from './text';
import { Site } from './website';

/** What a code on a wall says: which place, and nothing of anybody; it fits into the 32 characters of a mini program code's scene. */
export const PlaceCode = typedText(1, 32);

/** A place that complaints are filed for by scanning (C1.18). */
export const Spot = z.strictObject({
  kind: z.enum(['building', 'publicPlace']),
  name: typedText(1, 40),
});
export type Spot = z.infer<typeof Spot>;

/** A place with the code that stands for it and an address of its picture, once it is made. */
export const CodedSpot = z.strictObject({
  ...Spot.shape,
  code: z.optional(z.string()),
  url: z.optional(z.string()),
});
export type CodedSpot = z.infer<typeof CodedSpot>;

/** What was scanned: the community as its website shows it, and where in it. */
export const ScannedPlace = z.strictObject({ site: Site, spot: Spot });
export type ScannedPlace = z.infer<typeof ScannedPlace>;

/** Which place a code stands for; one that is no more does not exist. For anybody. */
export const scanning = {
  place: { input: z.strictObject({ code: PlaceCode }), output: ScannedPlace },
} as const;
