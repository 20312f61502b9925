import { clockText, severityText, tagText, validityText } from '../../../src/text';
import { dayText } from '../../../src/text/days';
import { askedOf, reopeningText, sayings, starsOf } from '../../../src/text/sayings';
import type { Report } from '../../../types/insight';
import { countedSection, type Section } from './section';

const asked = (report: Report): Section => {
  const { title, definition, rows } = askedOf(report);
  return countedSection(title, definition, rows);
};

const stars = (report: Report): Section => ({
  ...sayings.stars,
  columns: [
    ['星级', 12],
    ['平均', 8],
    ...([1, 2, 3, 4, 5].map((count) => [`${count} 星`, 8]) satisfies [string, number][]),
  ],
  rows: starsOf(report).map(({ name, mean, counts }) => [name, mean.toFixed(1), ...counts]),
  drawn: {
    kind: 'bars',
    bars: starsOf(report).map(({ name, mean, says }) => ({ name, value: mean, says })),
  },
});

/** What residents, findings and rounds say, part by part. */
export const saidOf = (report: Report): Section[] => {
  const { severities = [], validities = [], reasons = [], rounds = [], reopenings = [] } = report;
  const { missed = [], countedFrom } = report;
  const since = countedFrom ? `这一项从 ${dayText(countedFrom)}起统计，之前的不在内。` : '';
  const section = <T extends { count: number; before?: number | undefined }>(
    { title, definition }: { title: string; definition: string },
    rows: readonly T[],
    nameOf: (row: T) => string,
  ): Section =>
    countedSection(
      title,
      definition,
      rows.map((row) => ({ name: nameOf(row), count: row.count, before: row.before })),
    );
  const late = <K extends Exclude<keyof typeof sayings, 'stars' | 'rounds'>>(key: K) => ({
    ...sayings[key],
    definition: `${sayings[key].definition}${since}`,
  });
  return [
    section(late('severities'), severities, ({ severity }) => severityText[severity]),
    section(late('validities'), validities, ({ validity }) => validityText[validity]),
    asked(report),
    stars(report),
    section(late('reasons'), reasons, ({ tag }) => tagText[tag]),
    section(sayings.rounds, rounds, ({ round }) => `第 ${round} 轮`),
    section(late('reopenings'), reopenings, ({ why }) => reopeningText[why]),
    section(late('missed'), missed, ({ clock }) => clockText[clock]),
  ];
};
