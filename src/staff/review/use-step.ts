import type { ReviewStep, ReviewView } from '../../../types/reviews';
import { cloud } from '../../cloud';
import { useAction } from '../../hooks/use-action';

/** A review on the screen, and what becomes of it. */
export interface Reviewing {
  view: ReviewView;
  learn: (view: ReviewView) => void;
  reload: () => void;
}

/** Takes a step on what is on the screen, under the key of the intention; `done` before the page learns what it is now. */
export const useStep = ({ view: { month, revision }, learn, reload }: Reviewing, done: () => void) => {
  const { forget, ...doing } = useAction(
    (key: string, step: ReviewStep) => cloud.insight.advanceReview({ month, revision, key, step }),
    (after) => {
      done();
      learn(after);
    },
  );
  /** Loads what others have written meanwhile; what was typed stays. */
  const again = () => {
    forget();
    reload();
  };
  return { ...doing, again };
};

/** What the server says of a step's fields, by the fields' own names. */
export const ownProblems = <P>(fields: Record<string, P> = {}): Record<string, P> =>
  Object.fromEntries(Object.entries(fields).map(([path, problem]) => [path.replace(/^step\./, ''), problem]));
