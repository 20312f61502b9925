import { el } from './dom';
import { Inbox } from './inbox';
import { type DeliveredMessage, type Listed, server } from './server';

/** Which of the three phones, and whose it is at first. */
export interface Slot {
  id: 'resident' | 'handler' | 'supervisor';
  label: string;
  person: string;
  home: string;
}

const isStaff = ({ note }: Listed): boolean => note.startsWith('员工');

const choices = (people: readonly Listed[]): HTMLOptGroupElement[] =>
  (['住户', '员工'] as const).map((label) =>
    el(
      'optgroup',
      { label },
      ...people
        .filter((person) => isStaff(person) === (label === '员工'))
        .map(({ key, name, note }) =>
          el('option', { value: key }, `${name} · ${note.split(' · ')[1] ?? note}`),
        ),
    ),
  );

/** One phone: whose it is, its WeChat messages, and the mini program on its screen. */
export class Phone {
  readonly element: HTMLElement;
  #screen: HTMLIFrameElement;
  readonly #choice: HTMLSelectElement;
  readonly #link: HTMLAnchorElement;
  readonly #time: HTMLElement;
  readonly #inbox: Inbox;
  #person: Listed;

  constructor(
    readonly slot: Slot,
    private readonly people: readonly Listed[],
    first: Listed,
    changed: (phone: Phone, unread: number) => void,
    private readonly switched: () => void,
  ) {
    this.#person = first;
    this.#screen = el('iframe', { class: 'screen', title: `${slot.label}的小程序` });
    this.#choice = el(
      'select',
      { 'aria-label': `${slot.label}的手机是谁的`, onchange: () => this.become(this.#choice.value) },
      ...choices(people),
    );
    this.#link = el(
      'a',
      { target: '_blank', rel: 'noopener', class: 'plain', title: '在新标签页打开这部手机' },
      '↗',
    );
    this.#time = el('span', {});
    this.#inbox = new Inbox(
      slot.id,
      (page) => this.open(`/${page}`),
      (unread) => changed(this, unread),
    );
    this.element = el(
      'section',
      { class: 'phone', id: `phone-${slot.id}`, 'aria-label': `${slot.label}的手机` },
      el('header', { class: 'owner' }, el('span', { class: 'post' }, slot.label), this.#choice, this.#link),
      this.#inbox.element,
      el(
        'div',
        { class: 'case' },
        el('div', { class: 'status', 'aria-hidden': 'true' }, this.#time, el('span', { class: 'signal' })),
        this.#screen,
      ),
    );
  }

  get person(): Listed {
    return this.#person;
  }

  /** Hands the phone to somebody else, who starts at home. */
  become(key: string, page?: string): void {
    const person = this.people.find((known) => known.key === key);
    if (!person) return;
    this.#person = person;
    this.#choice.value = key;
    this.open(page ?? (isStaff(person) ? '/pages/desk/index' : '/pages/home/index'));
    void server.messages(person.openid).then((messages) => {
      if (this.#person === person) this.#inbox.set(messages);
    });
    this.switched();
  }

  /** Opens a page of the mini program, as if it had been entered there. */
  open(page: string): void {
    const address = `/app/?as=${encodeURIComponent(this.#person.key)}#${page}`;
    this.#link.href = address;
    const fresh = el('iframe', { class: 'screen', title: `${this.#person.name}的小程序`, src: address });
    this.#screen.replaceWith(fresh);
    this.#screen = fresh;
  }

  receive(message: DeliveredMessage): void {
    this.#inbox.add(message);
  }

  tell(time: string): void {
    this.#time.textContent = time;
  }

  /** Draws the eye to this phone. */
  beckon(): void {
    this.element.classList.remove('beckons');
    void this.element.offsetWidth;
    this.element.classList.add('beckons');
  }
}
