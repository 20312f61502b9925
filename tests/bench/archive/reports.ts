import assert from 'node:assert/strict';
import { Aggregator } from 'mingo/aggregator';
import { Context } from 'mingo/core';
import { $sum } from 'mingo/operators/accumulator';
import { $group, $match } from 'mingo/operators/pipeline';
import { $and, $eq, $gte, $lt } from 'mingo/operators/query';
import type { ComplaintFile } from '../../../cloudfunctions/shared/store/documents';
import type { Period, Report } from '../../../types/insight';
import type { Cloud } from '../../support/cloud';
import { COMMUNITY } from '../../support/community';
import { type Counted, countIn } from './counting';
import { fillDigests } from './digests';

/** As many documents as a report may read. */
const MOST = 40;

const periods: [name: string, now: Period, against?: Period][] = [
  ['a week', { from: '2025-11-03', to: '2025-11-09' }],
  [
    'a month beside the one before',
    { from: '2025-10-01', to: '2025-10-31' },
    { from: '2025-09-01', to: '2025-09-30' },
  ],
  [
    'a quarter beside the one before',
    { from: '2025-10-01', to: '2025-12-31' },
    { from: '2025-07-01', to: '2025-09-30' },
  ],
  ['a quarter long ago', { from: '2023-04-01', to: '2023-06-30' }],
  ['the month that runs', { from: '2026-01-01', to: '2026-01-05' }, { from: '2025-12-01', to: '2025-12-31' }],
];

const named = (rows: readonly { name: string | null; count: number }[]): Record<string, number> =>
  Object.fromEntries(rows.filter(({ count }) => count > 0).map(({ name, count }) => [String(name), count]));

const figureOf = (report: Report, name: string) => {
  const { part = 0, whole = 0 } = report.figures.find((figure) => figure.name === name)?.now ?? {};
  return { part, whole };
};

/** A report, put as the count from the files is. */
const asCounted = (report: Report): Counted => ({
  received: figureOf(report, 'received').part,
  ended: figureOf(report, 'ended').part,
  backlog: report.days.at(-1)?.backlog ?? 0,
  satisfied: figureOf(report, 'satisfied'),
  once: figureOf(report, 'once'),
  categories: named(report.categories.map(({ category, count }) => ({ name: category, count }))),
  channels: named(report.channels.map(({ channel, count }) => ({ name: channel, count }))),
  places: named(report.places),
  hours: report.hours,
});

const context = Context.init()
  .addPipelineOps({ $match, $group })
  .addQueryOps({ $and, $eq, $gte, $lt })
  .addAccumulatorOps({ $sum });

/** The same by category, by mingo over the files, and how long it takes. */
const grouped = (files: readonly ComplaintFile[], { from, to }: Period): [Record<string, number>, number] => {
  const at = (day: string, days: number) =>
    new Date(Date.parse(`${day}T00:00:00+08:00`) + days * 86_400_000).toISOString();
  const start = performance.now();
  const stages = [
    {
      $match: {
        'complaint.communityId': COMMUNITY,
        'complaint.receivedAt': { $gte: at(from, 0), $lt: at(to, 1) },
      },
    },
    { $group: { _id: '$complaint.category', count: { $sum: 1 } } },
  ];
  const rows = new Aggregator(stages, { context }).run<{ _id?: string; count: number }>(files as never);
  return [
    Object.fromEntries(rows.map(({ _id, count }) => [String(_id ?? null), count])),
    performance.now() - start,
  ];
};

/** Asks for reports of several periods: each is what the files say, and reads few documents; throws where it is not so. Says what each cost. */
export const tryReports = async (cloud: Cloud, files: readonly ComplaintFile[]): Promise<string[]> => {
  const own = files.filter(({ complaint }) => complaint.communityId === COMMUNITY);
  const days = await fillDigests(cloud, own);
  const lines = [`reports, from ${days} days of counters: each equal to a count from the files`];
  const { database } = cloud.emulator;
  for (const [name, period, against] of periods) {
    const [before, start] = [database.examined('digests').documents, performance.now()];
    const report = await cloud
      .hand('zhou')
      .ask('insight', 'report', { ...period, ...(against ? { against } : {}) });
    const ms = performance.now() - start;
    const examined = database.examined('digests').documents - before;
    assert.deepEqual(asCounted(report), countIn(own, period));
    const [categories, mingoMs] = grouped(files, period);
    assert.deepEqual(asCounted(report).categories, categories);
    assert.ok(report.documents <= MOST && examined <= MOST, `${name} reads ${examined} documents`);
    lines.push(
      `  ${name.padEnd(34)}${String(examined).padStart(4)} documents of ${MOST}${ms.toFixed(0).padStart(7)} ms${String(report.figures[0]?.now.part).padStart(8)} received   one group by mingo ${mingoMs.toFixed(0)} ms`,
    );
  }
  return lines;
};
