import type { EventName } from '../../../../types/events';
import { forResident } from './for-resident';
import { bare, type Facts, hidden, type Reading, type Readings, type Setting } from './lines';

/** What staff wrote for everybody who waits for the matter; pictures may show somebody's home. */
const wordsOnly =
  <N extends EventName>(read: Reading<N>): Reading<N> =>
  (event, setting: Setting): Facts | undefined => {
    const facts = read(event, setting);
    return facts && { text: facts.text, dueAt: facts.dueAt, planVersion: facts.planVersion };
  };

const silent: Readings = Object.fromEntries(
  Object.keys(forResident).map((name) => [name, hidden]),
) as unknown as Readings;

/** What a resident who has joined reads of the main file (B9, C5): how far it is and what staff report to everybody, no words, names or pictures of anybody else, nothing that answers one person. */
export const ofMain: Readings = {
  ...silent,
  accepted: bare,
  investigationStarted: ({ data }) => ({ inquiry: data.kind }),
  investigationCompleted: bare,
  urgentActionTaken: bare,
  planApproved: wordsOnly<'planApproved'>(forResident.planApproved),
  planRevised: bare,
  progressReported: wordsOnly<'progressReported'>(forResident.progressReported),
  resolved: wordsOnly<'resolved'>(forResident.resolved),
  archived: bare,
  declined: bare,
  disputed: bare,
  reevaluationOpened: bare,
  reevaluationDecided: bare,
  extended: ({ data }) => ({ dueAt: data.until }),
};
