import Taro from '@tarojs/taro';
import { useRef, useState } from 'react';
import type { ActionName } from '../../types/actions';
import type { ComplaintView } from '../../types/views';
import { act, newKey } from '../cloud';
import { confirmed } from '../cloud/confirm';
import { useAction } from '../hooks/use-action';
import { useMe } from '../hooks/use-me';
import { askForCredits } from './credits';
import { uiOf } from './index';

/** Where the form of an action is, for who reads the complaint as its resident or as staff. */
export function formPage(
  name: ActionName,
  id: string,
  relation: ComplaintView['relation'],
): string | undefined {
  const mine = `/mine/act/index?id=${id}&name=${name}`;
  const staff = `/staff/act/index?id=${id}&name=${name}`;
  const where = {
    resident: mine,
    staff,
    each: relation === 'own' ? mine : staff,
    survey: `/pages/survey/index?id=${id}`,
    none: undefined,
  };
  return where[uiOf(name).form];
}

/** Asks before what cannot be taken back; yes when there is nothing to ask. */
export async function agreed(name: ActionName): Promise<boolean> {
  const { ask, label, tone } = uiOf(name);
  if (!ask) return true;
  return confirmed({ ...ask, yes: label.length > 4 ? '确定' : label, danger: tone === 'danger' });
}

/** What a tap on an action does: its form opens, or it is done at once after its question. */
export function useActionTap(view: ComplaintView | undefined) {
  const { me } = useMe();
  const [key, setKey] = useState(newKey);
  const tapped = useRef<ActionName>();
  const doing = useAction(
    (shown: ComplaintView, name: ActionName) => act(shown.id, shown.revision, key, name, {}),
    () => {
      setKey(newKey());
      const done = tapped.current && uiOf(tapped.current).done;
      if (done) void Taro.showToast({ title: done, icon: 'none' });
    },
  );

  const tap = async (name: ActionName) => {
    if (!view) return;
    const page = formPage(name, view.id, view.relation);
    if (page) {
      await Taro.navigateTo({ url: page });
      return;
    }
    await askForCredits(me, uiOf(name).messages);
    if (!(await agreed(name))) return;
    tapped.current = name;
    await doing.run(view, name);
  };

  return { tap, busy: doing.busy, failure: doing.failure };
}
