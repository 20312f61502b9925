const { existsSync } = require('node:fs');
const { join } = require('node:path');
const { default: Sequencer } = require('@jest/test-sequencer');

const tests = join(__dirname, '..');

/** The files that take longest, in that order: a long one that starts last costs its whole length. */
const longest = [
  'cloudfunctions/authorisation',
  'cloudfunctions/canaries',
  'procedure/7-follow-up',
  'browser/life-of-a-complaint',
  'browser/forms',
  'procedure/6-calls',
  'emulator/start/start',
  'workflow/exploration',
  'workflow/invariants',
  'procedure/1-delivered-again',
  'procedure/1-channels-mail',
  'cloudfunctions/round-trips',
  'procedure/6-feedback',
  'browser/stage',
  'browser/website',
  'browser/again',
  'cloudfunctions/courier',
  'cloudfunctions/clock-load',
  'procedure/3-investigation',
  'cloudfunctions/insight',
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
