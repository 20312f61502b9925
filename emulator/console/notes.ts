import { el } from './dom';

const SHOWN_MS = 9000;

/** Says something in passing at the foot of the page. */
export class Notes {
  constructor(private readonly host: HTMLElement) {}

  say(title: string, lines: readonly string[] = [], action?: { label: string; do: () => void }): void {
    const close = () => note.remove();
    const note = el(
      'div',
      { class: 'note' },
      el('strong', {}, title),
      ...lines.map((line) => el('span', {}, line)),
      ...(action
        ? [
            el(
              'button',
              {
                type: 'button',
                class: 'go',
                onclick: () => {
                  close();
                  action.do();
                },
              },
              action.label,
            ),
          ]
        : []),
      el('button', { type: 'button', class: 'plain', 'aria-label': '关闭', onclick: close }, '×'),
    );
    this.host.append(note);
    while (this.host.childElementCount > 3) this.host.firstElementChild?.remove();
    setTimeout(close, SHOWN_MS);
  }
}
