import { el } from './dom';
import { messageCard } from './message-card';
import type { DeliveredMessage } from './server';
import { momentOf } from './time';

const short = (message: DeliveredMessage): string =>
  message.lines
    .map(({ value }) => value)
    .slice(1)
    .join(' · ');

/** A phone's WeChat messages: the newest above the phone, the others a tap away. */
export class Inbox {
  readonly element: HTMLElement;
  readonly #latest: HTMLButtonElement;
  readonly #toggle: HTMLButtonElement;
  readonly #list: HTMLElement;
  #messages: DeliveredMessage[] = [];
  #unread = new Set<string>();

  constructor(
    id: string,
    private readonly open: (page: string) => void,
    private readonly changed: (unread: number) => void,
  ) {
    this.#latest = el('button', { class: 'latest', type: 'button', onclick: () => this.#openNewest() });
    this.#list = el('div', { class: 'cards', id: `${id}-messages`, hidden: true });
    this.#toggle = el('button', {
      class: 'all',
      type: 'button',
      'aria-expanded': 'false',
      'aria-controls': `${id}-messages`,
      onclick: () => this.#show(this.#list.hidden),
    });
    this.element = el('div', { class: 'inbox' }, this.#latest, this.#toggle, this.#list);
    this.element.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.#show(false);
    });
    // A tap beside it closes the list; one into a phone's own page is seen as the loss of focus.
    document.addEventListener('pointerdown', ({ target }) => {
      if (!this.element.contains(target as Node)) this.#show(false);
    });
    window.addEventListener('blur', () => this.#show(false));
    this.set([]);
  }

  /** Shows what the person received so far; nothing of it counts as new. */
  set(messages: readonly DeliveredMessage[]): void {
    this.#messages = [...messages];
    this.#unread.clear();
    this.#show(false);
    this.#draw();
  }

  /** A message arrives. */
  add(message: DeliveredMessage): void {
    if (this.#messages.some(({ id }) => id === message.id)) return;
    this.#messages.push(message);
    this.#unread.add(message.id);
    this.#draw();
    this.element.classList.remove('arrived');
    // Reading the width lets the same animation start again.
    void this.element.offsetWidth;
    this.element.classList.add('arrived');
  }

  #openNewest(): void {
    const newest = this.#messages.at(-1);
    if (newest) this.#read(newest);
  }

  #read(message: DeliveredMessage): void {
    this.#unread.delete(message.id);
    this.#show(false);
    this.#draw();
    if (message.page) this.open(message.page);
  }

  #show(open: boolean): void {
    this.#list.hidden = !open;
    this.#toggle.setAttribute('aria-expanded', String(open));
  }

  #draw(): void {
    const newest = this.#messages.at(-1);
    this.#latest.disabled = !newest;
    this.#latest.replaceChildren(
      el('span', { class: 'wechat', 'aria-hidden': 'true' }),
      el(
        'span',
        { class: 'latest-text' },
        el(
          'span',
          { class: 'latest-title' },
          el('strong', {}, newest ? newest.title : '微信服务通知'),
          el('time', {}, newest ? momentOf(new Date(newest.at)) : ''),
        ),
        el('span', { class: 'latest-words' }, newest ? short(newest) : '还没有消息，同意接收后会出现在这里'),
      ),
    );
    const unread = this.#unread.size;
    this.#toggle.hidden = !newest;
    this.#toggle.replaceChildren(
      `${this.#messages.length} 条`,
      ...(unread > 0
        ? [el('span', { class: 'badge', 'aria-label': `${unread} 条新消息` }, String(unread))]
        : []),
    );
    this.#list.replaceChildren(
      ...[...this.#messages].reverse().map((message) => messageCard(message, () => this.#read(message))),
    );
    this.changed(unread);
  }
}
