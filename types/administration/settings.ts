import * as z from 'zod/mini';
import { KindQuestion } from '../answered';
import { Category, ChildId, Severity } from '../complaint';
import { DangerKind } from '../danger';
import { MessageMeaning, TemplateKind } from '../messages';
import { ReplyAction } from '../replies';
import { Terms, WorkingCalendar } from '../settings';
import { Id, typedText } from '../text';

const ServiceNumber = z
  .string({ error: 'REQUIRED' })
  .check(z.trim(), z.regex(/^\d[\d-]{1,18}\d$/, { error: 'NOT_A_PHONE' }));
const whole = (least: number, most: number) =>
  z
    .number({ error: 'REQUIRED' })
    .check(
      z.int({ error: 'INVALID' }),
      z.gte(least, { error: 'OUT_OF_RANGE' }),
      z.lte(most, { error: 'OUT_OF_RANGE' }),
    );
const few = (most: number) => z.maxLength(most, { error: 'TOO_MANY' });
const Day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'NOT_A_TIME' }));

/** The hours of a week as they are set: up to six intervals a day. */
export const WeekSetting = z
  .array(z.array(z.tuple([whole(0, 1440), whole(0, 1440)])).check(few(6)))
  .check(z.length(7, { error: 'INVALID' }));

/** A message template as it is set: what WeChat calls it, and which of its keys holds what (C2). */
const TemplateEntry = z.strictObject({
  kind: TemplateKind,
  templateId: typedText(1, 64),
  title: typedText(1, 30),
  fields: z.partialRecord(MessageMeaning, typedText(1, 32)),
});

/** The clocks whose lengths a community sets; those of the written procedure (24 h, 48 h, one month) are not among them (B4). */
export const SettableClock = z.enum([
  'triage',
  'progress',
  'findings',
  'plan',
  'approval',
  'decision',
  'urgentApproval',
  'hold',
  'inactivity',
  'alarm',
  'offer',
]);
export type SettableClock = z.infer<typeof SettableClock>;

/** A length as it is set: from five minutes to a quarter. */
const SpanSetting = z.strictObject({ by: z.enum(['wall', 'working', 'awake']), minutes: whole(5, 129_600) });
const ClockSetting = z.strictObject({ normal: SpanSetting, urgent: z.optional(SpanSetting) });

/** What a community sets, section by section (§3.2.1, B4, C2, C4): each is changed as a whole, on record. */
export const sections = {
  /** Whom to call, at any hour and otherwise, and where to turn when the house has had its last word. */
  contacts: z.strictObject({
    name: typedText(2, 30),
    address: z.optional(typedText(2, 80)),
    phone24h: ServiceNumber,
    deskPhone: ServiceNumber,
    deskHours: typedText(2, 60),
    deskEmail: z.email({ error: 'INVALID' }).check(z.maxLength(120, { error: 'TOO_LONG' })),
    externalWays: typedText(5, 300),
    companyContactId: z.optional(Id),
  }),
  places: z.strictObject({
    buildings: z.array(typedText(1, 20)).check(z.minLength(1, { error: 'TOO_FEW' }), few(300)),
    publicPlaces: z.array(typedText(1, 40)).check(few(300)),
  }),
  categories: z.strictObject({
    categories: z.array(
      z.strictObject({
        code: Category,
        team: typedText(1, 30),
        defaultSeverity: Severity,
        sensitive: z.boolean(),
        evidence: z.optional(z.array(typedText(2, 60)).check(few(6))),
        notice: z.optional(typedText(5, 200)),
        questions: z.optional(z.array(KindQuestion).check(few(3))),
        sameWithinDays: z.optional(whole(1, 180)),
        phoneRevisit: z.optional(z.boolean()),
        children: z
          .array(z.strictObject({ id: ChildId, name: typedText(1, 12), team: z.optional(typedText(1, 30)) }))
          .check(few(12)),
      }),
    ),
  }),
  assignment: z.strictObject({
    assignment: z.enum(['desk', 'automatic', 'grab']),
    teamBuildings: z.optional(
      z
        .array(
          z.strictObject({
            team: typedText(1, 30),
            buildings: z.array(typedText(1, 20)).check(z.minLength(1, { error: 'TOO_FEW' }), few(300)),
          }),
        )
        .check(few(30)),
    ),
  }),
  clocks: z.strictObject({
    anchor: Terms.shape.anchor,
    spans: z.partialRecord(SettableClock, ClockSetting),
    targetDays: z.record(Category, whole(1, 365)),
    compensationLimit: whole(0, 1_000_000),
    appealDays: whole(1, 60),
    undoHours: whole(1, 168),
    reopenDays: whole(1, 365),
    noAnswerDays: whole(1, 60),
    revisitAllUpTo: z.optional(whole(1, 1000)),
    revisitShare: z.optional(whole(20, 100)),
  }),
  calendar: z.strictObject({
    week: WeekSetting,
    holidays: z.array(Day).check(few(400)),
    makeUpDays: z.array(Day).check(few(400)),
    publicDays: WorkingCalendar.shape.publicDays,
  }),
  templates: z.strictObject({ templates: z.array(TemplateEntry).check(few(6)) }),
  emergency: z.strictObject({
    lines: z
      .array(
        z.strictObject({
          name: typedText(2, 20),
          number: ServiceNumber,
          kinds: z.array(DangerKind).check(z.minLength(1, { error: 'REQUIRED' })),
        }),
      )
      .check(few(8)),
  }),
  replies: z.strictObject({
    replies: z
      .array(
        z.strictObject({
          action: ReplyAction,
          category: z.optional(Category),
          text: typedText(5, 500),
        }),
      )
      .check(few(100)),
  }),
  handbook: z.strictObject({ houseRules: z.optional(typedText(1, 3000)) }),
  retention: z.strictObject({ retentionYears: whole(1, 30) }),
  reveals: z.strictObject({ revealsPerDay: whole(1, 1000) }),
  quality: z.strictObject({ qualityShare: whole(1, 100) }),
  conduct: z.strictObject({ entriesAfterAbuse: whole(1, 100) }),
  privacy: z.strictObject({ text: typedText(100, 3000) }),
} as const;

export const SectionName = z.enum(Object.keys(sections) as [keyof typeof sections]);
export type SectionName = keyof typeof sections;
export type SectionValue<N extends SectionName> = z.infer<(typeof sections)[N]>;

/** Every section as it stands; in a community that is being set up numbers and places may still be missing. */
export const AllSettings = z.strictObject({
  revision: z.number(),
  contacts: z.strictObject({
    name: z.string(),
    address: z.optional(z.string()),
    phone24h: z.string(),
    deskPhone: z.string(),
    deskHours: z.string(),
    deskEmail: z.string(),
    externalWays: z.string(),
    companyContactId: z.optional(Id),
  }),
  places: z.strictObject({ buildings: z.array(z.string()), publicPlaces: z.array(z.string()) }),
  categories: sections.categories,
  assignment: sections.assignment,
  clocks: sections.clocks,
  calendar: sections.calendar,
  templates: sections.templates,
  emergency: sections.emergency,
  replies: sections.replies,
  handbook: sections.handbook,
  retention: sections.retention,
  reveals: sections.reveals,
  quality: sections.quality,
  conduct: sections.conduct,
  privacy: sections.privacy,
});
