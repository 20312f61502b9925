import Taro from '@tarojs/taro';
import { escaped, openDialog } from './dialog.h5';
import { personKey } from './identity.h5';
import { ask } from './session.h5';

/** A template to ask for, with the title that the person sees. */
export interface Template {
  id: string;
  title: string;
}

const sheet = (templates: readonly Template[]) => `
  <div class="consent__panel" role="dialog" aria-modal="true" aria-labelledby="consent-title">
    <div class="consent__app"><span class="consent__mark"></span>回音 申请</div>
    <div class="consent__title" id="consent-title">获取以下通知消息的下发权限</div>
    <div class="consent__hint">每同意一次，可收到一条</div>
    ${templates
      .map(
        ({ id, title }) =>
          `<label class="consent__row"><span>${escaped(title)}</span><input class="consent__box" type="checkbox" value="${escaped(id)}" checked></label>`,
      )
      .join('')}
    <div class="consent__buttons">
      <button type="button" class="consent__button" data-answer="reject">取消</button>
      <button type="button" class="consent__button consent__button--allow" data-answer="accept">允许</button>
    </div>
  </div>`;

const askPerson = async (templates: readonly Template[]): Promise<string[]> => {
  const { answer, host } = await openDialog(sheet(templates));
  const chosen = [...host.querySelectorAll<HTMLInputElement>('.consent__box:checked')];
  return answer === 'accept' ? chosen.map(({ value }) => value) : [];
};

/** Whether anybody can be asked here: only WeChat itself asks. */
export const canAsk = (): boolean => personKey() !== undefined;

/** Asks for one send per template as WeChat's own sheet would, and tells the emulated WeChat. Gives the accepted ids; `undefined` where the answer did not get through. */
export async function requestMessages(templates: readonly Template[]): Promise<string[] | undefined> {
  // Only WeChat itself can ask; in a browser nobody is asked in vain.
  if (!personKey()) return [];
  const accepted = await askPerson(templates);
  const choices = Object.fromEntries(
    templates.map(({ id }) => [id, accepted.includes(id) ? 'accept' : 'reject']),
  );
  return ask('/api/subscribe', { choices }).then(
    () => accepted,
    () => undefined,
  );
}

/** Says that nothing was added. */
export async function sayNoneAdded(): Promise<void> {
  const title = canAsk() ? '这次没有增加' : '要在微信的小程序里接收提醒';
  await Taro.showToast({ title, icon: 'none' });
}
