import * as z from 'zod/mini';
import { Category } from './complaint';
import { typedText } from './text';

/** The figures (B14) by which an improvement can be measured day by day: how often something happened, or went wrong. */
export const Measured = z.enum(
  [
    'received',
    'responded',
    'kept',
    'satisfied',
    'once',
    'contacted',
    'revisited',
    'recordedSoon',
    'silence',
    'measureMissed',
    'transferred',
  ],
  { error: 'NOT_A_CHOICE' },
);
export type Measured = z.infer<typeof Measured>;

const Place = z.strictObject({ kind: z.enum(['building', 'public']), name: typedText(1, 40) });

/** What an improvement is measured by (§3.7.2): a figure; complaints received also of one kind or at one place, promised times also of one kind. The others are not counted by kind. */
export const Indicator = z
  .strictObject({ figure: Measured, category: z.optional(Category), place: z.optional(Place) })
  .check(
    z.refine(({ figure, category }) => !category || figure === 'received' || figure === 'kept', {
      error: 'NOT_A_CHOICE',
      path: ['category'],
    }),
    z.refine(({ figure, place }) => !place || figure === 'received', {
      error: 'NOT_A_CHOICE',
      path: ['place'],
    }),
  );
export type Indicator = z.infer<typeof Indicator>;
