import type { SectionName, SectionValue } from '../../types/administration/settings';
import { Category } from '../../types/complaint';
import type { Week } from '../../types/settings';
import type { FieldProblem } from '../../types/text';
import { saysEnough } from '../shared/privacy-notice';
import { templateFaults } from '../shared/workflow/notices/template-check';

/** What is wrong with a setting beyond the form of its fields, by field. */
export type Faults = Record<string, FieldProblem>;

const DAY = 1440;

/** Intervals that lie outside the day, are empty, or run into each other. */
export const weekFaults = (week: Week, path: string): Faults | undefined => {
  const faults = week.flatMap((intervals, day) => {
    const wrong = intervals.some(([from, to], index) => {
      const before = intervals[index - 1]?.[1] ?? 0;
      return ![from, to].every(Number.isInteger) || from < before || to <= from || to > DAY;
    });
    return wrong ? [[`${path}.${day}`, 'OVERLAPPING'] as const] : [];
  });
  return faults.length > 0 ? Object.fromEntries(faults) : undefined;
};

const repeated = (values: readonly string[], path: string): Faults =>
  Object.fromEntries(
    values.flatMap((value, index) =>
      values.indexOf(value) < index ? [[`${path}.${index}`, 'NOT_UNIQUE']] : [],
    ),
  );

const isDay = (date: string): boolean => {
  const at = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(date);
};

const wrongDays = (dates: readonly string[], path: string): Faults =>
  Object.fromEntries(
    dates.flatMap((date, index) => (isDay(date) ? [] : [[`${path}.${index}`, 'NOT_A_TIME']])),
  );

const needed = ['triage', 'progress', 'findings', 'plan', 'approval', 'decision'] as const;

const clockFaults = ({ spans }: SectionValue<'clocks'>): Faults => ({
  ...Object.fromEntries(
    needed.flatMap((clock) => (spans[clock] ? [] : [[`spans.${clock}.normal`, 'REQUIRED']])),
  ),
  ...Object.fromEntries(
    Object.entries(spans).flatMap(([clock, span]) => {
      const { normal, urgent } = span ?? {};
      const longer = normal && urgent && urgent.by === normal.by && urgent.minutes > normal.minutes;
      return longer ? [[`spans.${clock}.urgent.minutes`, 'LONGER_THAN_NORMAL']] : [];
    }),
  ),
});

const calendarFaults = ({ week, holidays, makeUpDays }: SectionValue<'calendar'>): Faults => ({
  // Without an hour of work no promise in working time could ever be kept.
  ...(week.every((intervals) => intervals.length === 0) ? { 'week.1': 'TOO_FEW' } : {}),
  ...weekFaults(week, 'week'),
  ...wrongDays(holidays, 'holidays'),
  ...wrongDays(makeUpDays, 'makeUpDays'),
  ...repeated(holidays, 'holidays'),
  ...repeated(makeUpDays, 'makeUpDays'),
  ...Object.fromEntries(
    makeUpDays.flatMap((day, index) =>
      holidays.includes(day) ? [[`makeUpDays.${index}`, 'NOT_UNIQUE']] : [],
    ),
  ),
});

const besideField = (field: string, faults: Faults): Faults =>
  Object.fromEntries(Object.entries(faults).map(([path, fault]) => [`${path}.${field}`, fault]));

const categoryFaults = ({ categories }: SectionValue<'categories'>): Faults => {
  const codes = categories.map(({ code }) => code);
  const complete = Category.options.every((code) => codes.includes(code));
  const twice = categories.map(({ questions = [] }, at) => repeated(questions, `categories.${at}.questions`));
  const below = categories.map(({ children }, at) => ({
    ...besideField(
      'id',
      repeated(
        children.map(({ id }) => id),
        `categories.${at}.children`,
      ),
    ),
    ...besideField(
      'name',
      repeated(
        children.map(({ name }) => name),
        `categories.${at}.children`,
      ),
    ),
  }));
  return Object.assign(
    { ...repeated(codes, 'categories'), ...(complete ? {} : { categories: 'TOO_FEW' as const }) },
    ...twice,
    ...below,
  );
};

const reasons: Record<string, FieldProblem> = { noId: 'REQUIRED', noNumber: 'REQUIRED', noWords: 'REQUIRED' };
const fieldOf: Record<string, string> = {
  noId: 'templateId',
  idTwice: 'templateId',
  noNumber: 'fields.number',
  noWords: 'fields.words',
};

/** What the keyword rules of WeChat say against a template (C2), beside the field that holds it. */
const messageFaults = ({ templates }: SectionValue<'templates'>): Faults => ({
  ...repeated(
    templates.map(({ kind }) => kind),
    'templates',
  ),
  ...Object.fromEntries(
    templateFaults(templates).map(({ kind, reason, meaning }) => {
      const index = templates.findIndex((one) => one.kind === kind);
      const field = fieldOf[reason] ?? `fields.${meaning}`;
      const twice = reason === 'keyTwice' || reason === 'idTwice';
      return [`templates.${index}.${field}`, reasons[reason] ?? (twice ? 'NOT_UNIQUE' : 'INVALID')];
    }),
  ),
});

const checks: { [N in SectionName]?: (value: SectionValue<N>) => Faults } = {
  places: ({ buildings, publicPlaces }) => ({
    ...repeated(buildings, 'buildings'),
    ...repeated(publicPlaces, 'publicPlaces'),
  }),
  categories: categoryFaults,
  assignment: ({ teamBuildings = [] }) =>
    repeated(
      teamBuildings.map(({ team }) => team),
      'teamBuildings',
    ),
  emergency: ({ lines }) =>
    repeated(
      lines.map(({ number }) => number),
      'lines',
    ),
  replies: ({ replies }) =>
    repeated(
      replies.map(({ action, category = '', text }) => `${action} ${category} ${text}`),
      'replies',
    ),
  clocks: clockFaults,
  calendar: calendarFaults,
  templates: messageFaults,
  privacy: ({ text }): Faults => (saysEnough(text) ? {} : { text: 'NOTICE_INCOMPLETE' }),
};

/** What speaks against a section as it would be set, by the field of the call that it stands in. */
export const faultsOf = <N extends SectionName>(section: N, value: SectionValue<N>): Faults | undefined => {
  const faults = Object.entries(checks[section]?.(value) ?? {});
  return faults.length > 0
    ? Object.fromEntries(faults.slice(0, 20).map(([field, fault]) => [`value.${field}`, fault]))
    : undefined;
};
