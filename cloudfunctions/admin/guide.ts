import { laterSteps, type SetupItem, SetupStep } from '../../types/administration/setup';
import type { Input, Output } from '../../types/api';
import { Category } from '../../types/complaint';
import { TemplateKind } from '../../types/messages';
import type { StaffRole } from '../../types/people';
import type { Settings } from '../../types/settings';
import { Problem } from '../shared/problem';
import type { Asking } from '../shared/serve';
import type { StaffDocument } from '../shared/store/documents';
import { hasHomes } from '../shared/store/homes';
import { soundTemplates } from '../shared/workflow/notices/template-check';
import { isDefault } from '../shared/workflow/terms';
import { administratorAt, change } from './administrator';
import { differencesOf } from './differences';

type Look = (settings: Settings, staff: readonly StaffDocument[], homes: boolean) => string[];

const empty = (settings: Settings, ...fields: (keyof Settings)[]): string[] =>
  fields.filter((field) => !settings[field] || String(settings[field]).trim() === '');

const count = (staff: readonly StaffDocument[], ...roles: StaffRole[]): number =>
  staff.filter((member) => roles.some((role) => member.roles.includes(role))).length;

/** Whether somebody can be made responsible for a kind: in charge of it, of its team, or of anything. */
const covers =
  (code: Category, { categories }: Settings) =>
  (member: StaffDocument): boolean =>
    member.roles.includes('handler') &&
    (member.categories.length === 0 ||
      member.categories.includes(code) ||
      (member.team !== undefined && member.team === categories.find((one) => one.code === code)?.team));

/** What each step lacks (C4): the names of fields, roles, kinds or templates. */
const missing: Record<SetupStep, Look> = {
  contacts: (settings) =>
    empty(settings, 'name', 'phone24h', 'deskPhone', 'deskHours', 'deskEmail', 'externalWays'),
  places: ({ buildings, publicPlaces }) => [
    ...(buildings.length === 0 ? ['buildings'] : []),
    ...(publicPlaces.length === 0 ? ['publicPlaces'] : []),
  ],
  homes: (_settings, _staff, homes) => (homes ? [] : ['homes']),
  calendar: ({ calendar }) => [
    ...(calendar.week.every((intervals) => intervals.length === 0) ? ['week'] : []),
    ...(calendar.publicDays || calendar.holidays.length > 0 ? [] : ['holidays']),
  ],
  categories: ({ categories }) =>
    Category.options.filter((code) => !categories.some((one) => one.code === code && one.team.trim())),
  staff: (_, staff) => [
    ...(['agent', 'handler', 'manager'] as const).filter((role) => count(staff, role) === 0),
    // Four eyes need two who approve: who wrote a plan does not approve it (§2.2).
    ...(count(staff, 'supervisor', 'manager') < 2 ? ['supervisor'] : []),
  ],
  coverage: (settings, staff) =>
    Category.options.filter((code) => !staff.some((member) => covers(code, settings)(member))),
  templates: ({ templates }) => {
    const sound = soundTemplates(templates).map(({ kind }) => kind);
    return TemplateKind.options.filter((kind) => !sound.includes(kind));
  },
  clocks: ({ terms }) => (isDefault(terms) ? ['version'] : []),
  privacy: (settings) => empty(settings, 'consentVersion'),
  opening: ({ preparing }) => (preparing ? ['opening'] : []),
};

/** What a new community still lacks, in the order in which it is set up (C4). */
export const stepsOf = (settings: Settings, staff: readonly StaffDocument[], homes: boolean): SetupItem[] =>
  SetupStep.options.map((step) => {
    const found = missing[step](settings, staff, homes);
    return { step, done: found.length === 0, missing: found };
  });

/** The guided list: two requests. */
export const guide = async (
  _input: Input<'admin', 'guide'>,
  asking: Asking,
): Promise<Output<'admin', 'guide'>> => {
  const { settings, staff, communityId } = await administratorAt(asking, 'administers');
  return { steps: stepsOf(settings, staff, await hasHomes(communityId)) };
};

/** Whoever administers opens the community once nothing is missing that complaints need: from then on residents file there (C4). */
export const open = async (
  { key }: Input<'admin', 'open'>,
  asking: Asking,
): Promise<Output<'admin', 'open'>> => {
  const by = await administratorAt(asking, 'administers');
  const { settings, staff, communityId } = by;
  const homes = await hasHomes(communityId);
  const steps = stepsOf(settings, staff, homes);
  if (!settings.preparing) return { steps };
  const lacking = steps.filter(({ step, done }) => !done && step !== 'opening' && !laterSteps.includes(step));
  if (lacking.length > 0)
    throw new Problem(
      'INVALID_INPUT',
      Object.fromEntries(lacking.map(({ step }) => [`steps.${step}`, 'REQUIRED'])),
    );
  const changed = await change(by, 'settings', settings, {
    what: 'opened',
    kind: 'settings',
    differences: differencesOf({ preparing: true }, { preparing: false }),
    revision: settings.revision ?? 0,
    key,
    sets: { preparing: null },
  });
  return { steps: stepsOf(changed, staff, homes) };
};
