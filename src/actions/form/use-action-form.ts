import Taro from '@tarojs/taro';
import { useCallback, useState } from 'react';
import type { ActionInput, ActionName } from '../../../types/actions';
import type { Failure } from '../../../types/errors';
import type { Me } from '../../../types/me';
import type { ComplaintView } from '../../../types/views';
import { act } from '../../cloud';
import { useAction } from '../../hooks/use-action';
import { useDraft } from '../../hooks/use-draft';
import { askForCredits } from '../credits';
import { uiOf } from '../index';
import { agreed } from '../use-action-tap';
import type { ActionForm } from './action-form';
import { check, type Draft, type Problems } from './draft';
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
  const sending = useAction(
    async (data: ActionInput<ActionName>) => {
      const answer = await act(view.id, view.revision, draft.key, name, data);
      if (!answer.ok) {
        setRefused(serverProblems(answer.error));
        if (answer.error.code === 'CHANGED') await reload();
      }
      return answer;
    },
    () => {
      draft.clear();
      void leave(view.id).then(() =>
        Taro.showToast({ title: uiOf(name).done, icon: 'none', duration: 2500 }),
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

  const verdict = () => check(name, form.finish?.(draft.value, now, view) ?? draft.value);
  const submit = async () => {
    setTried(true);
    const checked = verdict();
    if ('problems' in checked) return showFirstProblem();
    await askForCredits(me, uiOf(name).messages);
    if (await agreed(name)) await sending.run(checked.data);
  };

  const found = tried ? verdict() : undefined;
  return {
    value: draft.value,
    restored: draft.restored,
    startOver: () => {
      draft.clear();
      setRefused({});
      setTried(false);
      sending.forget();
    },
    change,
    problems: found && 'problems' in found ? found.problems : refused,
    submit,
    busy: sending.busy,
    failure: sending.failure,
  };
}
