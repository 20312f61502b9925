import * as z from 'zod/mini';
import { Day, Period, Report } from './insight';
import { ComplaintRow } from './lists';
import { Cursor } from './text';
import { waiting } from './waiting';

/** A number of the insight screen by its name: a figure, `<figure>-` for the rest of those it counts among, or the counter that a bar of a chart draws; `hotSpot:<cell>`, `work:<person>:<number>`, `team:<name>:<number>`, `hand:<person>:<kept or late>:<clock>` and `queue:<person>:<clock>` of the other pages. */
const NumberName = z.string().check(z.minLength(1), z.maxLength(160));

/** A complaint behind a number, and how often it is counted there: several of its rounds, clocks or stays may be. */
export const BehindRow = z.strictObject({ ...ComplaintRow.shape, times: z.number() });
export type BehindRow = z.infer<typeof BehindRow>;

/** The part of `insight` that the board is made of: the figures, the complaints behind each, and what waits now. */
export const board = {
  /** The figures of a period, beside another (§3.7.2, B14): for supervisors and managers. */
  report: {
    input: z.strictObject({ ...Period.shape, against: z.optional(Period) }),
    output: Report,
  },
  ...waiting,
  /** The complaints behind a number (§4): for supervisors and managers, and for everybody on the staff behind the numbers of the own work. `withheld`: how often complaints are counted on this page that the reader may not see, since others have them now. */
  behind: {
    /** The days on which it is counted, both included; with neither what is true now, with `to` alone what was received by then. */
    input: z.strictObject({
      number: NumberName,
      from: z.optional(Day),
      to: z.optional(Day),
      cursor: z.optional(Cursor),
    }),
    output: z.strictObject({
      rows: z.array(BehindRow),
      withheld: z.optional(z.number()),
      next: z.optional(z.string()),
    }),
  },
};
