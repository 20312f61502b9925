import Taro from '@tarojs/taro';
import { useCallback, useState } from 'react';
import type { ActionInput, ActionName } from '../../../types/actions';
import type { Failure } from '../../../types/errors';
import type { ComplaintView, Me } from '../../../types/views';
import { act } from '../../cloud';
import { useAction } from '../../hooks/use-action';
import { useDraft } from '../../hooks/use-draft';
import { askForCredits } from '../credits';
import { uiOf } from '../index';
import { agreed } from '../use-action-tap';
import type { ActionForm } from './action-form';
import { check, type Draft, type Problems } from './draft';

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
  const [problems, setProblems] = useState<Problems>({});
  const sending = useAction(
    async (data: ActionInput<ActionName>) => {
      const answer = await act(view.id, view.revision, draft.key, name, data);
      if (!answer.ok) {
        setProblems(serverProblems(answer.error));
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
      setProblems({});
      draft.change(part);
    },
    [draft.change],
  );

  const submit = async () => {
    const checked = check(name, form.finish?.(draft.value, now) ?? draft.value);
    if ('problems' in checked) {
      setProblems(checked.problems);
      void Taro.showToast({ title: '有的地方还没填好', icon: 'none' });
      return;
    }
    await askForCredits(me, uiOf(name).messages);
    if (await agreed(name)) await sending.run(checked.data);
  };

  return {
    value: draft.value,
    restored: draft.restored,
    startOver: () => {
      draft.clear();
      setProblems({});
      sending.forget();
    },
    change,
    problems,
    submit,
    busy: sending.busy,
    failure: sending.failure,
  };
}
