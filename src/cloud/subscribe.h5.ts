import { ask } from './session.h5';

/** A template to ask for, with the title that the person sees. */
export interface Template {
  id: string;
  title: string;
}

const escaped = (text: string) => text.replace(/[<>&"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

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

const askPerson = (templates: readonly Template[]): Promise<string[]> =>
  new Promise((resolve) => {
    const host = document.createElement('div');
    host.className = 'consent';
    host.innerHTML = sheet(templates);
    const before = document.activeElement;
    const close = (accepted: string[]) => {
      host.remove();
      if (before instanceof HTMLElement) before.focus();
      resolve(accepted);
    };
    host.addEventListener('click', ({ target }) => {
      const answer = (target as HTMLElement).dataset.answer;
      if (answer === 'reject') close([]);
      if (answer === 'accept')
        close(
          [...host.querySelectorAll<HTMLInputElement>('.consent__box:checked')].map(({ value }) => value),
        );
    });
    host.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') close([]);
    });
    document.body.append(host);
    host.querySelector<HTMLElement>('[data-answer="accept"]')?.focus();
  });

/** Asks for one send per template as WeChat's own sheet would, and tells the server's message ledger. Gives the accepted ids. */
export async function requestMessages(templates: readonly Template[]): Promise<string[]> {
  const accepted = await askPerson(templates);
  const choices = Object.fromEntries(
    templates.map(({ id }) => [id, accepted.includes(id) ? 'accept' : 'reject']),
  );
  return ask('/api/subscribe', { choices }).then(
    () => accepted,
    () => [],
  );
}
