import Taro from '@tarojs/taro';
import { useCallback, useState } from 'react';
import type { ActionInput, ActionName } from '../../../types/actions';
import { filesIn } from '../../../types/attachments';
import type { Failure } from '../../../types/errors';
import type { Me } from '../../../types/me';
import type { ComplaintView } from '../../../types/views';
import { act, unavailable } from '../../cloud';
import { discard } from '../../cloud/discard';
import { useAction } from '../../hooks/use-action';
import { useDraft } from '../../hooks/use-draft';
import { picturesArrived } from '../../hooks/use-unsent-pictures';
import { askForCredits } from '../credits';
import { uiOf } from '../index';
import { agreed } from '../use-action-tap';
import type { ActionForm } from './action-form';
import { check, type Draft } from './draft';
import type { Problems } from './examine';
import { showFirstProblem } from './first-problem';

const serverProblems = ({ fields = {} }: Failure): Problems =>
  Object.fromEntries(Object.entries(fields).map(([path, code]) => [path.replace(/^data\./, ''), code]));

async function leave(id: string): Promise<void> {
  if (Taro.getCurrentPages().length > 1) await Taro.navigateBack();
  else await Taro.redirectTo({ url: `/pages/complaint/index?id=${id}` });
}

/** Someone filling in the form of one action: what is typed survives everything but its own success. */
export function useActionForm(
  name: ActionName,
  form: ActionForm<ActionName>,
  view: ComplaintView,
  me: Me | undefined,
  now: string,
  reload: () => Promise<void>,
) {
  const [initial] = useState(() => form.initial(view, now));
  const draft = useDraft<Draft<ActionInput<ActionName>>>(`act-${view.id}-${name}`, initial);
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<Problems>({});
  const verdict = (value: Draft<ActionInput<ActionName>>) => {
    const checked = check(name, form.finish?.(value, now, view) ?? value);
    const lacking = form.lacks?.(value, view) ?? {};
    if (Object.keys(lacking).length === 0) return checked;
    return { problems: { ...lacking, ...('problems' in checked ? checked.problems : {}) } };
  };
  const sending = useAction(
    async () => {
      const arrived = await picturesArrived();
      const checked = verdict(draft.latest());
      if (!arrived || 'problems' in checked) return unavailable();
      const answer = await act(view.id, view.revision, draft.key, name, checked.data);
      if (!answer.ok) {
        setRefused(serverProblems(answer.error));
        if (answer.error.code === 'CHANGED') await reload();
      }
      return answer;
    },
    () => {
      draft.clear();
      void leave(view.id).then(() =>
        Taro.showToast({ title: uiOf(name, view.relation).done, icon: 'none', duration: 2500 }),
      );
    },
  );

  const change = useCallback(
    (part: Draft<ActionInput<ActionName>>) => {
      setRefused({});
      draft.change(part);
    },
    [draft.change],
  );

  const submit = async () => {
    setTried(true);
    let found = verdict(draft.value);
    // What is missing may be a picture on its way.
    if ('problems' in found && (await picturesArrived())) found = verdict(draft.latest());
    if ('problems' in found) return showFirstProblem();
    await askForCredits(me, uiOf(name).messages);
    if (await agreed(name)) await sending.run();
  };

  const shown = tried ? verdict(draft.value) : undefined;
  return {
    value: draft.value,
    restored: draft.restored,
    startOver: () => {
      discard(filesIn(draft.value));
      draft.clear();
      setRefused({});
      setTried(false);
      sending.forget();
    },
    change,
    problems: shown && 'problems' in shown ? shown.problems : refused,
    submit,
    busy: sending.busy,
    failure: sending.failure,
  };
}
