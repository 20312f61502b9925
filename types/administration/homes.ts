import * as z from 'zod/mini';
import { typedText } from '../text';

/** Pasted or uploaded rows of homes: a building, a unit, a room, if wanted the registered phone numbers and in what capacity they live there, separated by tabs, commas or semicolons. */
export const HomesText = typedText(1, 200_000);

/** An .xlsx file of up to two megabytes, in base64. */
export const HomesFile = z
  .string({ error: 'REQUIRED' })
  .check(
    z.minLength(4, { error: 'REQUIRED' }),
    z.maxLength(2_800_000, { error: 'TOO_LONG' }),
    z.regex(/^[\w+/]+=*$/, { error: 'INVALID' }),
  );

/** What is wrong with one row. */
export const RowProblem = z.strictObject({
  row: z.number(),
  column: z.enum(['building', 'unit', 'room', 'phone', 'capacity', 'row']),
  problem: z.enum([
    'REQUIRED',
    'TOO_LONG',
    'TOO_MANY',
    'NOT_UNIQUE',
    'NOT_A_PHONE',
    'NOT_A_CHOICE',
    'INVALID',
  ]),
  text: z.string(),
});
export type RowProblem = z.infer<typeof RowProblem>;

/** What an import would do. */
export const HomesPreview = z.strictObject({
  rows: z.number(),
  fresh: z.number(),
  known: z.number(),
  phones: z.number(), // homes that get registered phone numbers
  newBuildings: z.array(z.string()),
  problems: z.array(RowProblem),
  sample: z.array(z.string()),
});
export type HomesPreview = z.infer<typeof HomesPreview>;
