import * as z from 'zod/mini';
import { Category, ChildKind, Clock, Severity } from './complaint';
import { EmergencyLine } from './danger';
import { TemplateSetting } from './messages';
import { ReplyAction } from './replies';
import { Id, Instant } from './text';

/** How long a clock runs and by which time (B4): `wall` by the clock on the wall, `working` in the community's working hours, `awake` on the wall but never due between 21:00 and 8:00. */
export const Span = z.strictObject({
  by: z.enum(['wall', 'working', 'awake']),
  minutes: z.number().check(z.int(), z.gte(1)),
});
export type Span = z.infer<typeof Span>;

/** What was promised when a complaint was filed; a complaint keeps its own copy (B4). The procedure's own clocks (24 h, 48 h, one month) are not settings. */
export const Terms = z.strictObject({
  version: z.string(),
  anchor: z.enum(['submitted', 'assigned']),
  spans: z.partialRecord(Clock, z.strictObject({ normal: Span, urgent: z.optional(Span) })),
  targetDays: z.partialRecord(Category, z.number()),
  compensationLimit: z.number(),
  appealDays: z.number(),
  undoHours: z.number(),
  reopenDays: z.number(),
  noAnswerDays: z.number(),
  revisitAllUpTo: z.optional(z.number()), // so many who only joined a complaint are all revisited (§3.7.1)
  revisitShare: z.optional(z.number()), // of more, this percentage by lot
});
export type Terms = z.infer<typeof Terms>;

/** The hours of each weekday from Sunday on, local time, minutes after midnight; several intervals a day. */
export const Week = z.array(z.array(z.tuple([z.number(), z.number()]))).check(z.length(7));
export type Week = z.infer<typeof Week>;

/** The hours of a community's working day, local time, minutes after midnight; several intervals a day. */
export const WorkingCalendar = z.strictObject({
  week: Week,
  holidays: z.array(z.string()), // YYYY-MM-DD, nobody works
  makeUpDays: z.array(z.string()), // YYYY-MM-DD, worked as a Monday
  publicDays: z.optional(z.literal('china')), // public holidays and make-up workdays count too; an own word on a day comes first
});
export type WorkingCalendar = z.infer<typeof WorkingCalendar>;

/** A kind below a kind as the community handles it (§3.2.1): as its kind is handled, but for a department of its own; one that is no longer offered keeps its name. */
export const ChildSetting = z.extend(ChildKind, {
  team: z.optional(z.string()),
  removed: z.optional(z.literal(true)),
});
export type ChildSetting = z.infer<typeof ChildSetting>;

/** One kind of complaint as the community handles it (§3.2.1). */
export const CategorySetting = z.strictObject({
  code: Category,
  team: z.string(),
  defaultSeverity: Severity,
  sensitive: z.boolean(),
  evidence: z.optional(z.array(z.string())), // what an investigation should bring to light
  notice: z.optional(z.string()), // told to whoever chooses this kind
  questions: z.optional(z.array(z.string())), // asked then; nobody has to answer
  sameWithinDays: z.optional(z.number()), // for so long it may be the same matter again (B9); else the house's days
  phoneRevisit: z.optional(z.boolean()), // whoever complained is called after a month, not only written to (§3.7.1)
  children: z.optional(z.array(ChildSetting)), // the kinds below it in order, those that are no longer offered too; absent: the house's
});
export type CategorySetting = z.infer<typeof CategorySetting>;

/** The buildings that a team sees to (§3.2.2). */
export const TeamBuildings = z.strictObject({ team: z.string(), buildings: z.array(z.string()) });
export type TeamBuildings = z.infer<typeof TeamBuildings>;

/** Ready words of the community for a step, for one kind of complaint or for all (§2.1). */
export const ReplySetting = z.strictObject({
  action: ReplyAction,
  category: z.optional(Category),
  text: z.string(),
});
export type ReplySetting = z.infer<typeof ReplySetting>;

/** Everything a community sets for itself. */
export const Settings = z.strictObject({
  communityId: Id,
  name: z.string(),
  address: z.optional(z.nullable(z.string())),
  phone24h: z.string(),
  deskPhone: z.string(),
  deskHours: z.string(),
  deskEmail: z.string(),
  buildings: z.array(z.string()),
  publicPlaces: z.array(z.string()),
  terms: Terms,
  calendar: WorkingCalendar,
  categories: z.array(CategorySetting),
  templates: z.array(TemplateSetting),
  externalWays: z.string(),
  companyContactId: z.optional(Id),
  consentVersion: z.string(), // of the privacy notice in force
  privacyText: z.optional(z.nullable(z.string())), // the notice in the community's own words (§5.2)
  assignment: z.optional(z.enum(['desk', 'automatic', 'grab'])), // who makes somebody responsible (§3.2.2): the desk unless said otherwise, the system, or whoever takes it first
  teamBuildings: z.optional(z.nullable(z.array(TeamBuildings))), // which team sees to which buildings (§3.2.2)
  emergencyLines: z.optional(z.array(EmergencyLine)), // beside the 24-hour number and the public ones (C3)
  replies: z.optional(z.array(ReplySetting)),
  houseRules: z.optional(z.nullable(z.string())), // what the community adds to the handbook (§5.1)
  houseRulesVersion: z.optional(z.number()),
  foundedAt: z.optional(Instant), // in the app (C4)
  preparing: z.optional(z.boolean()), // founded and not open yet: nobody files there
  qualityShare: z.optional(z.number().check(z.int(), z.gte(1), z.lte(100))), // per cent of a week's closed cases that are examined (§5.1)
  revealsPerDay: z.optional(z.number().check(z.int(), z.gte(1), z.lte(1000))), // looks at contact data by one person (§5.2)
  entriesAfterAbuse: z.optional(z.number().check(z.int(), z.gte(1), z.lte(100))), // a day, after repeated abuse (C1.17)
  retentionYears: z.optional(z.number().check(z.int(), z.gte(1), z.lte(30))), // after closing, then anonymous (§4)
});
export type Settings = z.infer<typeof Settings>;
