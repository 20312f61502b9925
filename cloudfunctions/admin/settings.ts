import { type SectionName, type SectionValue, sections } from '../../types/administration/settings';
import type { Input, Output } from '../../types/api';
import type { Settings, Terms } from '../../types/settings';
import { ENTRIES_AFTER_ABUSE } from '../shared/conduct';
import { read } from '../shared/fields';
import { limits } from '../shared/limits';
import { noticeOf, writtenNotice } from '../shared/privacy-notice';
import { Problem } from '../shared/problem';
import type { Asking } from '../shared/serve';
import { noticeId } from '../shared/store/changes';
import type { SettingsDocument } from '../shared/store/documents';
import { QUALITY_SHARE } from '../shared/store/quality';
import { localDay } from '../shared/workflow/durations';
import { retentionYears } from '../shared/workflow/policies';
import { isDefault, usualLot } from '../shared/workflow/terms';
import { administratorAt, change as changeOnRecord } from './administrator';
import { faultsOf } from './checks';
import { differencesOf } from './differences';
import { kindsAsSet, kindsToKeep } from './kinds';
import { spansOf } from './spans';

/** How each section is read out of the settings, and which of their fields it sets. */
const places: {
  [N in SectionName]: {
    value(settings: Settings): SectionValue<N>;
    fields(value: SectionValue<N>, settings: Settings): Partial<Record<keyof Settings, unknown>>;
  };
} = {
  contacts: {
    value: ({
      name,
      address,
      phone24h,
      deskPhone,
      deskHours,
      deskEmail,
      externalWays,
      companyContactId,
    }) => ({
      name,
      ...(address ? { address } : {}),
      phone24h,
      deskPhone,
      deskHours,
      deskEmail,
      externalWays,
      ...(companyContactId ? { companyContactId } : {}),
    }),
    fields: (value) => ({
      ...value,
      address: value.address ?? null,
      companyContactId: value.companyContactId ?? null,
    }),
  },
  places: {
    value: ({ buildings, publicPlaces }) => ({ buildings, publicPlaces }),
    fields: (value) => value,
  },
  categories: { value: kindsAsSet, fields: kindsToKeep },
  assignment: {
    value: ({ assignment = 'desk', teamBuildings }) => ({
      assignment,
      ...(teamBuildings ? { teamBuildings } : {}),
    }),
    fields: ({ assignment, teamBuildings = [] }) => ({
      assignment,
      teamBuildings: teamBuildings.length > 0 ? teamBuildings : null,
    }),
  },
  clocks: {
    value: ({ terms }) => ({
      anchor: terms.anchor,
      spans: spansOf(terms),
      targetDays: terms.targetDays as SectionValue<'clocks'>['targetDays'],
      compensationLimit: terms.compensationLimit,
      appealDays: terms.appealDays,
      undoHours: terms.undoHours,
      reopenDays: terms.reopenDays,
      noAnswerDays: terms.noAnswerDays,
      revisitAllUpTo: terms.revisitAllUpTo ?? usualLot.revisitAllUpTo,
      revisitShare: terms.revisitShare ?? usualLot.revisitShare,
    }),
    fields: (value, { terms }) => ({ terms: { ...terms, ...value } }),
  },
  calendar: {
    value: ({ calendar: { week, holidays, makeUpDays, publicDays } }) => ({
      week,
      holidays,
      makeUpDays,
      ...(publicDays ? { publicDays } : {}),
    }),
    fields: (calendar) => ({ calendar }),
  },
  templates: { value: ({ templates }) => ({ templates }), fields: (value) => value },
  emergency: {
    value: ({ emergencyLines = [] }) => ({ lines: emergencyLines }),
    fields: ({ lines }) => ({ emergencyLines: lines }),
  },
  replies: { value: ({ replies = [] }) => ({ replies }), fields: (value) => value },
  handbook: {
    value: ({ houseRules }) => (houseRules ? { houseRules } : {}),
    // What was added or taken away is read anew by everybody (§5.1).
    fields: ({ houseRules }, { houseRulesVersion = 0 }) => ({
      houseRules: houseRules ?? null,
      houseRulesVersion: houseRulesVersion + 1,
    }),
  },
  retention: {
    value: (settings) => ({ retentionYears: retentionYears(settings) }),
    fields: (value) => value,
  },
  reveals: {
    value: ({ revealsPerDay = limits.reveal.person }) => ({ revealsPerDay }),
    fields: (value) => value,
  },
  conduct: {
    value: ({ entriesAfterAbuse = ENTRIES_AFTER_ABUSE }) => ({ entriesAfterAbuse }),
    fields: (value) => value,
  },
  quality: {
    value: ({ qualityShare = QUALITY_SHARE }) => ({ qualityShare }),
    fields: (value) => value,
  },
  privacy: {
    value: (settings) => ({ text: writtenNotice(settings) }),
    fields: ({ text }) => ({ privacyText: text }),
  },
};

const allOf = (settings: SettingsDocument): Output<'admin', 'settings'> => ({
  revision: settings.revision ?? 0,
  contacts: places.contacts.value(settings),
  places: places.places.value(settings),
  categories: places.categories.value(settings),
  assignment: places.assignment.value(settings),
  clocks: places.clocks.value(settings),
  calendar: places.calendar.value(settings),
  templates: places.templates.value(settings),
  emergency: places.emergency.value(settings),
  replies: places.replies.value(settings),
  handbook: places.handbook.value(settings),
  retention: places.retention.value(settings),
  reveals: places.reveals.value(settings),
  quality: places.quality.value(settings),
  conduct: places.conduct.value(settings),
  privacy: places.privacy.value(settings),
});

/** Every section as it stands: one request. */
export const settings = async (
  _input: Input<'admin', 'settings'>,
  asking: Asking,
): Promise<Output<'admin', 'settings'>> => allOf((await administratorAt(asking, 'administers')).settings);

/** A section as it is given; the problem of a field of it as a field of the call. */
export const readSection = <N extends SectionName>(section: N, value: unknown): SectionValue<N> => {
  try {
    return read(sections[section], value ?? {}) as SectionValue<N>;
  } catch (error) {
    if (!(error instanceof Problem) || !error.fields) throw error;
    const fields = Object.entries(error.fields).map(([field, fault]) => [`value.${field}`, fault]);
    throw new Problem(error.code, Object.fromEntries(fields));
  }
};

/** Promises get a version of their own whenever they are set anew: a complaint keeps the copy it was filed under (B4). */
const versioned = (sets: Record<string, unknown>, { communityId, revision = 0 }: SettingsDocument) =>
  sets.terms
    ? { ...sets, terms: { ...(sets.terms as Terms), version: `${communityId}-${revision + 1}` } }
    : sets;

/** The notice that people read changes with its words and with the years that it names: it gets a version of its own, and the former words are kept for whoever agreed to them (§5.2). */
const noticed = (sets: Record<string, unknown>, settings: SettingsDocument, now: string) => {
  const text = noticeOf(settings);
  if (noticeOf({ ...settings, ...sets }) === text) return { sets };
  const { communityId, consentVersion: version, revision = 0 } = settings;
  return {
    sets: { ...sets, consentVersion: `${localDay(now)}-${revision + 1}` },
    notice: { id: noticeId(communityId, version), version, text },
  };
};

/** Whoever keeps the clocks that a community began with confirms them: they become its own promises (B4, C4). */
const confirmed = (section: SectionName, { terms, communityId, revision = 0 }: SettingsDocument) =>
  section === 'clocks' && isDefault(terms)
    ? differencesOf({ version: terms.version }, { version: `${communityId}-${revision + 1}` })
    : [];

/** Sets one section anew (C4): refused with the reason beside its field, otherwise on record with before and after. */
export const change = async <N extends SectionName>(
  { section, revision, key, value: given }: Input<'admin', 'change'> & { section: N },
  asking: Asking,
): Promise<Output<'admin', 'change'>> => {
  const by = await administratorAt(asking, 'administers');
  const value = readSection(section, given);
  const faults = faultsOf(section, value);
  if (faults) throw new Problem('INVALID_INPUT', faults);
  const place = places[section];
  const differences = [...differencesOf(place.value(by.settings), value), ...confirmed(section, by.settings)];
  if (differences.length === 0) return allOf(by.settings);
  const fields = versioned(place.fields(value, by.settings), by.settings);
  const changed = await changeOnRecord(by, 'settings', by.settings, {
    what: 'set',
    kind: 'settings',
    section,
    differences,
    revision,
    key,
    ...noticed(fields, by.settings, asking.now),
  });
  return allOf(changed);
};
