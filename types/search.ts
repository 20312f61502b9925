import * as z from 'zod/mini';
import { Category, Channel, ChildId, Location, Stage } from './complaint';
import { Satisfaction } from './feedback';
import { Day } from './insight';
import { ComplaintRow } from './lists';
import { Cursor, Id, Name, Phone, typedText } from './text';

/** What is looked for: any of these together (§4). Words are found wherever they stand; a number from its beginning on. */
export const Search = z.strictObject({
  no: z.optional(
    z.string().check(z.trim(), z.toUpperCase(), z.regex(/^TS\d{1,8}(-\d{0,10})?$/, { error: 'INVALID' })),
  ),
  words: z.optional(typedText(2, 40)),
  phone: z.optional(Phone),
  name: z.optional(Name),
  building: Location.shape.building,
  unit: Location.shape.unit,
  room: Location.shape.room,
  publicPlace: Location.shape.publicPlace,
  category: z.optional(Category),
  child: z.optional(ChildId), // of that kind
  handlerId: z.optional(Id),
  stage: z.optional(Stage),
  channel: z.optional(Channel),
  satisfaction: z.optional(Satisfaction),
  from: z.optional(Day), // filed on these days, both included
  to: z.optional(Day),
  cursor: z.optional(Cursor),
});
export type Search = z.infer<typeof Search>;

/** A choice of filters that somebody keeps under a name (§4): what is chosen from lists, never what is typed, which may be about people. */
export const KeptSearch = z.strictObject({
  name: typedText(1, 12),
  building: Location.shape.building,
  publicPlace: Location.shape.publicPlace,
  category: z.optional(Category),
  child: z.optional(ChildId), // of that kind
  handlerId: z.optional(Id),
  stage: z.optional(Stage),
  channel: z.optional(Channel),
  satisfaction: z.optional(Satisfaction),
  lastDays: z.optional(z.literal([30, 365])), // filed since then; absent: at any time
});
export type KeptSearch = z.infer<typeof KeptSearch>;

/** So many searches one person keeps. */
export const MOST_KEPT = 12;

/** A page of what was found, the newest first; `loose` when nothing has all of the words and these have most of them. */
export const Found = z.strictObject({
  rows: z.array(ComplaintRow),
  next: z.optional(z.string()),
  loose: z.boolean(),
  takeable: z.boolean(), // whether the asker may take out all that was found as a sheet
  kept: z.optional(z.array(KeptSearch)), // the asker's own, on the first page
});
export type Found = z.infer<typeof Found>;

const Kept = z.strictObject({ kept: z.array(KeptSearch) });

/** The searches that staff keep for the next time. */
export const keeping = {
  /** Keeps one; another of the same name gives way. */
  keepSearch: { input: KeptSearch, output: Kept },
  dropSearch: { input: z.strictObject({ name: KeptSearch.shape.name }), output: Kept },
} as const;
