import { useState } from 'react';
import { ReviewStep, type ReviewView } from '../../../types/reviews';
import { examine, type Problems } from '../../actions/form/examine';
import { showFirstProblem } from '../../actions/form/first-problem';
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

/** Problems by the names of the fields, without what they lie in. */
const byField = (problems: Problems = {}): Problems =>
  Object.fromEntries(
    Object.entries(problems).map(([path, problem]) => [path.replace(/^(step\.)?(cause\.)?/, ''), problem]),
  );

/** A form that takes one step: what was typed is examined first, and what is wrong stands beside its field; when it is taken the draft is gone and `done` is called. */
export const useStepForm = (
  reviewing: Reviewing,
  { key, clear }: { key: string; clear: () => void },
  done: () => void = () => undefined,
) => {
  const [wrong, setWrong] = useState<Problems>({});
  const { failure, run, ...saving } = useStep(reviewing, () => {
    clear();
    done();
  });
  const save = (step: object) => {
    const checked = examine(ReviewStep, step);
    setWrong(byField(checked.problems));
    if (checked.data) void run(key, checked.data);
    else showFirstProblem();
  };
  return { ...saving, failure, save, problems: { ...byField(failure?.fields), ...wrong } };
};
