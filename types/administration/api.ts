import * as z from 'zod/mini';
import { Absence } from '../people';
import { CodedSpot, Spot } from '../places';
import { Cursor, Id, IdempotencyKey, typedText } from '../text';
import { ChangeView } from './change';
import { HandOverPreview, HandOverReason, HandOverResult, Move } from './hand-over';
import { Handbook, HandbookVersion } from './handbook';
import { HomesFile, HomesPreview, HomesText } from './homes';
import { AllSettings, SectionName } from './settings';
import { Founder, NewCommunity, SetupCode, SetupItem } from './setup';
import { Invitation, Member, MemberSetting } from './team';
import { ReplayedCases, WhatIf } from './what-if';

const nothing = z.strictObject({});
const Revision = z.number().check(z.int(), z.gte(0));
const Absences = z.array(Absence).check(z.maxLength(20, { error: 'TOO_MANY' }));

/** What those who lead and administer a community do (§3.2.2, C4). Every change names the revision it was made on and is put on record before it holds. */
export const administration = {
  /** What is still missing before the community can work, in order. */
  guide: { input: nothing, output: z.strictObject({ steps: z.array(SetupItem) }) },
  /** A new community, by whoever has the deployment's set-up code; the founder is its first administrator. */
  found: {
    input: z.strictObject({
      key: IdempotencyKey,
      code: SetupCode,
      community: NewCommunity,
      founder: Founder,
    }),
    output: z.strictObject({ community: Id }),
  },
  /** From now on residents file there. */
  open: {
    input: z.strictObject({ key: IdempotencyKey }),
    output: z.strictObject({ steps: z.array(SetupItem) }),
  },
  settings: { input: nothing, output: AllSettings },
  /** One section, whole; `value` is checked against `sections[section]`. */
  change: {
    input: z.strictObject({
      section: SectionName,
      revision: Revision,
      key: IdempotencyKey,
      value: z.unknown(),
    }),
    output: AllSettings,
  },
  /** What the newest cases would have been like under these clocks (§6); `value` is checked against `sections.clocks`. */
  tryClocks: {
    input: z.strictObject({ cases: ReplayedCases, value: z.unknown() }),
    output: WhatIf,
  },
  /** What was changed, newest first. */
  changes: {
    input: z.strictObject({ cursor: z.optional(Cursor) }),
    output: z.strictObject({ changes: z.array(ChangeView), next: z.optional(z.string()) }),
  },
  team: {
    input: nothing,
    output: z.strictObject({
      members: z.array(Member),
      invitations: z.array(Invitation),
      teams: z.array(z.string()),
      administers: z.boolean(),
      supervises: z.boolean(),
    }),
  },
  /** Somebody is asked to join; the code goes to them by hand. */
  invite: {
    input: z.strictObject({
      key: IdempotencyKey,
      member: z.omit(MemberSetting, { onDuty: true, shifts: true }),
    }),
    output: z.extend(Invitation, { code: z.string() }),
  },
  withdrawInvitation: { input: z.strictObject({ id: Id }), output: nothing },
  /** Who was asked to join does, by the code. */
  join: {
    input: z.strictObject({ code: typedText(4, 20) }),
    output: z.strictObject({ community: z.string() }),
  },
  changeMember: {
    input: z.strictObject({ staffId: Id, revision: Revision, key: IdempotencyKey, member: MemberSetting }),
    output: Member,
  },
  /** When somebody is away: recorded by oneself or by who leads. */
  setAbsences: {
    input: z.strictObject({ staffId: Id, revision: Revision, key: IdempotencyKey, absences: Absences }),
    output: Member,
  },
  /** Somebody leaves the staff; what was in hand is handed over before. */
  leave: {
    input: z.strictObject({ staffId: Id, revision: Revision, key: IdempotencyKey }),
    output: Member,
  },
  /** The duties of each role, which the app has, and what the community adds (§5.1). */
  handbook: { input: nothing, output: Handbook },
  /** The asker has read this version; once, on record. */
  confirmHandbook: { input: z.strictObject({ version: HandbookVersion }), output: Handbook },
  previewHandOver: { input: z.strictObject({ staffId: Id }), output: HandOverPreview },
  /** Moves what the preview said; the same key again goes on where it stopped. */
  handOver: {
    input: z.strictObject({
      staffId: Id,
      revision: Revision,
      key: IdempotencyKey,
      reason: HandOverReason,
      moves: z.array(Move).check(z.maxLength(300, { error: 'TOO_MANY' })), // none: what was begun under this key goes on
    }),
    output: HandOverResult,
  },
  /** The rows of a spreadsheet file as text, to be looked at and imported like pasted ones. */
  homesIn: { input: z.strictObject({ file: HomesFile }), output: z.strictObject({ text: z.string() }) },
  previewHomes: { input: z.strictObject({ text: HomesText }), output: HomesPreview },
  /** Rows that are wrong are left out; of homes that are there already only new phone numbers are taken. */
  importHomes: {
    input: z.strictObject({ key: IdempotencyKey, text: HomesText }),
    output: z.strictObject({ added: z.number(), phones: z.optional(z.number()) }),
  },
  /** Every building and public place, with its code to scan where one is made (C1.18). */
  placeCodes: { input: nothing, output: z.strictObject({ spots: z.array(CodedSpot) }) },
  /** The code of one of them, made once. */
  makePlaceCode: { input: z.strictObject({ spot: Spot }), output: CodedSpot },
} as const;
