import { el } from './dom';
import { server } from './server';
import { dayOf, hourOf, monthLater } from './time';

const HOUR = 3600_000;

/** The community's time, and the buttons that move it on. */
export class ClockBar {
  #now = new Date();
  #readAt = performance.now();
  readonly #text = el('time', { class: 'now' });
  readonly #buttons: HTMLButtonElement[];

  constructor(
    host: HTMLElement,
    private readonly told: (hour: string) => void,
    private readonly moving: { starts: () => void; ended: (from: Date, to: Date) => void },
  ) {
    const jump = (label: string, go: () => Promise<unknown>) =>
      el('button', { type: 'button', class: 'jump', onclick: () => void this.#jump(go) }, label);
    this.#buttons = [
      jump('+1 小时', () => server.advance(HOUR)),
      jump('+24 小时', () => server.advance(24 * HOUR)),
      jump('+1 个月', () => server.setClock(monthLater(this.now))),
    ];
    host.append(
      this.#text,
      el('span', { class: 'jumps', role: 'group', 'aria-label': '让时间往前走' }, ...this.#buttons),
    );
    setInterval(() => this.#draw(), 1000);
    setInterval(() => void server.clock().then((now) => this.set(now)), 30_000);
  }

  get now(): Date {
    return new Date(this.#now.getTime() + performance.now() - this.#readAt);
  }

  set(now: Date): void {
    this.#now = now;
    this.#readAt = performance.now();
    this.#draw();
  }

  async #jump(go: () => Promise<unknown>): Promise<void> {
    const from = this.now;
    this.#busy(true);
    this.moving.starts();
    try {
      await go();
      this.set(await server.clock());
      this.moving.ended(from, this.now);
    } finally {
      this.#busy(false);
    }
  }

  #busy(busy: boolean): void {
    this.#text.setAttribute('aria-busy', String(busy));
    for (const button of this.#buttons) button.disabled = busy;
  }

  #draw(): void {
    const hour = hourOf(this.now);
    this.#text.textContent = `${dayOf(this.now)} ${hour}`;
    this.told(hour);
  }
}
