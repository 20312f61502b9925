import * as z from 'zod/mini';
import { Day } from './insight';
import { ComplaintRow } from './lists';
import { Cursor } from './text';
import { waiting } from './waiting';

/** A number of the insight screen by its name: a figure, `<figure>-` for the rest of those it counts among, or the counter that a bar of a chart draws. */
const NumberName = z.string().check(z.minLength(1), z.maxLength(160));

/** A complaint behind a number, and how often it is counted there: several of its rounds, clocks or stays may be. */
export const BehindRow = z.strictObject({ ...ComplaintRow.shape, times: z.number() });
export type BehindRow = z.infer<typeof BehindRow>;

/** The part of `insight` that opens the complaints behind a number (§4), and says what waits now. */
export const board = {
  ...waiting,
  behind: {
    /** The days on which it is counted, both included; with neither what is true now, with `to` alone what was received by then. */
    input: z.strictObject({
      number: NumberName,
      from: z.optional(Day),
      to: z.optional(Day),
      cursor: z.optional(Cursor),
    }),
    output: z.strictObject({ rows: z.array(BehindRow), next: z.optional(z.string()) }),
  },
};
