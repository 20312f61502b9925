import type { Input, Output } from '../../types/api';
import { Problem } from '../shared/problem';
import type { Asking } from '../shared/serve';
import { newestCases } from '../shared/store/replaying';
import { calendarOf } from '../shared/workflow/calendar';
import { whatIf } from '../shared/workflow/what-if';
import { administratorAt } from './administrator';
import { faultsOf } from './checks';
import { readSection } from './settings';

/** What the newest cases would have been like under proposed clocks, before they are adopted (§6): refused like the change itself. */
export const tryClocks = async (
  { cases, value: given }: Input<'admin', 'tryClocks'>,
  asking: Asking,
): Promise<Output<'admin', 'tryClocks'>> => {
  const { communityId, settings, now } = await administratorAt(asking, 'administers');
  const value = readSection('clocks', given);
  const faults = faultsOf('clocks', value);
  if (faults) throw new Problem('INVALID_INPUT', faults);
  const files = await newestCases(communityId, cases);
  const proposed = { ...settings.terms, ...value };
  return {
    cases: files.length,
    ...whatIf(
      files.map(({ events }) => events),
      calendarOf(settings.calendar),
      now,
      proposed,
    ),
  };
};
