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
  'procedure/7-follow-up',
  'procedure/7-revisit-lot',
  'browser/life-of-a-complaint',
  'cloudfunctions/monthly-reviews',
  'weapp/pages',
  'cloudfunctions/round-trips',
  'emulator/start/start',
  'procedure/6-calls',
  'procedure/6-feedback',
  'cloudfunctions/canaries-beside',
  'procedure/1-delivered-again',
  'procedure/1-channels-mail',
  'browser/website',
  'browser/kinds',
  'cloudfunctions/folding',
  'browser/stage',
  'cloudfunctions/clock',
  'cloudfunctions/recounting',
  'cloudfunctions/seals',
  'workflow/invariants',
  'cloudfunctions/insight',
  'procedure/1-families',
  'cloudfunctions/authorisation-papers',
  'cloudfunctions/report-naming',
  'browser/again',
  'cloudfunctions/large-search',
  'emulator/open-interfaces',
  'procedure/3-visits',
  'procedure/5-monthly-review',
  'cloudfunctions/reports',
  'cloudfunctions/clock-load',
  'procedure/5-implementation',
  'cloudfunctions/retention',
  'cloudfunctions/courier',
].map((name) => join(tests, `${name}.test.ts`));

for (const path of longest) if (!existsSync(path)) throw new Error(`${path} is listed, but is not there`);

const rank = ({ path }) => (longest.includes(path) ? longest.indexOf(path) : longest.length);

/** Starts with the files that are known to take longest; jest knows that itself only where it has run them before. */
module.exports = class LongestFirst extends Sequencer {
  sort(found) {
    return [...super.sort(found)].sort((a, b) => rank(a) - rank(b));
  }
};
