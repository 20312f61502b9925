import type { ComplaintRow } from '../../types/lists';
import { el } from './dom';
import { stepAt, steps } from './guide-steps';
import type { Phone, Slot } from './phone';
import { server } from './server';

/** Says what to do next in the resident's newest complaint, and leads there. */
export class Guide {
  #row: ComplaintRow | undefined;
  #asked = 0;

  constructor(
    private readonly host: HTMLElement,
    private readonly phone: (id: Slot['id']) => Phone,
    private readonly keyOf: (name: string) => string | undefined,
    private readonly show: (id: Slot['id']) => void,
  ) {}

  /** Looks again where the newest complaint stands. */
  async look(): Promise<void> {
    const asked = ++this.#asked;
    const { rows } = await server.call(this.phone('resident').person.key, 'complaint', 'list', {});
    if (asked !== this.#asked) return;
    this.#row = rows[0];
    this.#draw();
  }

  #lead(on: Slot['id']): void {
    const phone = this.phone(on);
    const page = this.#row ? `/pages/complaint/index?id=${this.#row.id}` : '/mine/file/index';
    const { kind, staff } = this.#row?.owner ?? {};
    const key = on === kind && staff ? this.keyOf(staff.name) : undefined;
    if (key && key !== phone.person.key) phone.become(key, page);
    else phone.open(page);
    this.show(on);
    phone.beckon();
  }

  #draw(): void {
    const { index, words } = stepAt(this.#row?.stage);
    const step = steps[index];
    if (!step) return;
    const no = this.#row ? el('span', { class: 'no' }, this.#row.no) : '';
    this.host.replaceChildren(
      el(
        'ol',
        { class: 'way', 'aria-label': `第 ${index + 1} 步，共 ${steps.length} 步` },
        ...steps.map(({ title }, at) =>
          el(
            'li',
            {
              class: at < index ? 'done' : at === index ? 'current' : '',
              ...(at === index ? { 'aria-current': 'step' } : {}),
            },
            title,
          ),
        ),
      ),
      el(
        'div',
        { class: 'next' },
        el('strong', {}, '两分钟看完整流程'),
        el('span', { class: 'words' }, words, ' ', no),
        el('button', { type: 'button', class: 'go', onclick: () => this.#lead(step.on) }, '带我去'),
      ),
    );
  }
}
