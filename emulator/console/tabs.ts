import { el } from './dom';
import type { Slot } from './phone';

/** On small screens one phone is shown at a time; these tabs choose which. */
export class Tabs {
  readonly #buttons: ReadonlyMap<Slot['id'], HTMLButtonElement>;

  constructor(
    host: HTMLElement,
    private readonly phones: HTMLElement,
    slots: readonly Slot[],
  ) {
    this.#buttons = new Map(
      slots.map(({ id, label }) => [
        id,
        el(
          'button',
          { type: 'button', role: 'tab', 'aria-controls': `phone-${id}`, onclick: () => this.show(id) },
          label,
        ),
      ]),
    );
    host.append(...this.#buttons.values());
    host.addEventListener('keydown', (event) => this.#step(event));
    const first = slots[0];
    if (first) this.show(first.id);
  }

  show(id: Slot['id']): void {
    this.phones.dataset.shown = id;
    for (const [key, button] of this.#buttons) {
      button.setAttribute('aria-selected', String(key === id));
      button.tabIndex = key === id ? 0 : -1;
    }
  }

  /** Marks a phone that has messages nobody has looked at. */
  mark(id: Slot['id'], unread: number): void {
    const button = this.#buttons.get(id);
    if (button) button.dataset.unread = unread > 0 ? String(unread) : '';
  }

  #step(event: KeyboardEvent): void {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!by) return;
    const ids = [...this.#buttons.keys()];
    const at = ids.indexOf(this.phones.dataset.shown as Slot['id']);
    const next = ids[(at + by + ids.length) % ids.length];
    if (!next) return;
    this.show(next);
    this.#buttons.get(next)?.focus();
  }
}
