const { existsSync } = require('node:fs');
const { join } = require('node:path');
const { default: Sequencer } = require('@jest/test-sequencer');

const tests = join(__dirname, '..');

/** The files that take longest, in that order: a long one that starts last costs its whole length. */
const longest = [
  'cloudfunctions/authorisation',
  'cloudfunctions/canaries',
  'browser/forms',
  'workflow/exploration',
  'browser/life-of-a-complaint',
  'emulator/start/start',
  'cloudfunctions/clock-load',
  'procedure/6-calls',
  'procedure/1-delivered-again',
  'procedure/7-follow-up',
  'weapp/pages',
  'browser/website',
  'procedure/1-channels-mail',
  'browser/stage',
  'cloudfunctions/round-trips',
  'procedure/5-monthly-review',
  'cloudfunctions/authorisation-papers',
  'cloudfunctions/authorisation-objects',
  'cloudfunctions/authorisation-reviews',
  'cloudfunctions/monthly-reviews',
  'cloudfunctions/courier',
  'procedure/6-feedback',
  'browser/again',
  'cloudfunctions/report-naming',
  'workflow/invariants',
  'cloudfunctions/clock',
  'cloudfunctions/seals',
  'cloudfunctions/insight',
  'cloudfunctions/reports',
  'cloudfunctions/retention',
].map((name) => join(tests, `${name}.test.ts`));

for (const path of longest) if (!existsSync(path)) throw new Error(`${path} is listed, but is not there`);

const rank = ({ path }) => (longest.includes(path) ? longest.indexOf(path) : longest.length);

/** Starts with the files that are known to take longest; jest knows that itself only where it has run them before. */
module.exports = class LongestFirst extends Sequencer {
  sort(found) {
    return [...super.sort(found)].sort((a, b) => rank(a) - rank(b));
  }
};
