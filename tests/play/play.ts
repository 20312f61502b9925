/**
 * Plays real complaints through the whole procedure: `npm run play -- <file> [--count N] [--days 90] [--seed 1]`.
 * The file is JSON lines with person, at, title and text. An emulator of its own is started in memory.
 */
import { parseArgs } from 'node:util';
import { Presets, SingleBar } from 'cli-progress';
import type { TemplateKind } from '../../types/messages';
import { COMMUNITY, startCloud } from '../support/cloud';
import { members, settings } from '../support/community';
import { Chance } from './chance';
import { figures, storedFiles } from './figures';
import { readEntries } from './input';
import { brokenInvariants } from './invariants';
import { roundTrips } from './round-trips';
import { Simulation } from './simulation';
import { Tally } from './tally';

const DAY = 86_400_000;
const AFTERMATH_DAYS = 45; // until the last complaints have been revisited

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { count: { type: 'string' }, days: { type: 'string' }, seed: { type: 'string' } },
  });
  const [file] = positionals;
  if (!file) {
    console.error('Which complaints? npm run play -- <file.jsonl> [--count N] [--days 90] [--seed 1]');
    return 2;
  }
  const days = Number(values.days ?? 90);
  const { entries, bad } = await readEntries(file, Number(values.count ?? Number.POSITIVE_INFINITY));
  for (const { line, problem } of bad) console.log(`line ${line}: ${problem}, not filed`);
  console.log(`${entries.length} complaints over ${days} days, ${bad.length} lines that a form would refuse`);

  const cloud = await startCloud({ coalesceAbove: 1, instances: 6 });
  const { emulator } = cloud;
  const tally = new Tally();
  const simulation = new Simulation(
    emulator,
    {
      communityId: COMMUNITY,
      buildings: settings.buildings,
      staff: members.map(({ key, roles }) => ({
        id: cloud.hand(key).id,
        openid: cloud.hand(key).openid,
        roles,
      })),
      templates: Object.fromEntries(
        settings.templates.map(({ kind, templateId }) => [kind, templateId]),
      ) as Record<TemplateKind, string>,
    },
    tally,
    new Chance(Number(values.seed ?? 1)),
  );
  simulation.schedule(entries, days);
  const start = emulator.clock.now().getTime();
  const span = (days + AFTERMATH_DAYS) * DAY;
  const bar = new SingleBar(
    {
      format: '{bar} {percentage}% · day {day} · filed {filed} · {duration_formatted}',
      hideCursor: true,
      noTTYOutput: true,
      notTTYSchedule: 15_000,
    },
    Presets.shades_classic,
  );
  bar.start(span, 0, { day: 0, filed: 0 });
  process.once('SIGINT', () => simulation.interrupt());
  const began = Date.now();
  await simulation.play(start + span, (at) => {
    const passed = at.getTime() - start;
    bar.update(passed, { day: Math.floor(passed / DAY), filed: tally.of('filed') });
  });
  bar.stop();
  const wallSeconds = (Date.now() - began) / 1000;
  await emulator.trigger('courier');
  await emulator.idle();

  const files = storedFiles(emulator);
  for (const line of [...figures(emulator, files, tally, wallSeconds), ...roundTrips(emulator)])
    console.log(line);
  const broken = brokenInvariants(files, settings.calendar);
  const faults = emulator.logs().filter(({ level }) => level === 'error');
  for (const line of [...simulation.problems, ...broken].slice(0, 50)) console.log(`✗ ${line}`);
  for (const { text } of faults.slice(0, 10)) console.log(`✗ a function failed: ${text}`);
  const wrong = simulation.problems.length + broken.length + faults.length;
  console.log(wrong === 0 ? 'The invariants of B13 hold over every file.' : `${wrong} things are wrong.`);
  await cloud.stop();
  return wrong === 0 ? 0 : 1;
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
