const REACHABLE = 'button, input, select, textarea, a[href]';

const reachable = (host: HTMLElement): HTMLElement[] =>
  [...host.querySelectorAll<HTMLElement>(REACHABLE)].filter((one) => !one.matches(':disabled'));

/** Keeps the keyboard inside what lies over the page; Escape is `leave`. Gives what lets it go again, back to where it was. */
export function holdKeyboard(host: HTMLElement, leave: () => void): () => void {
  const before = document.activeElement;
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') leave();
    if (event.key !== 'Tab') return;
    const all = reachable(host);
    const [first, last] = [all[0], all[all.length - 1]];
    const outside = !host.contains(document.activeElement);
    if (outside || document.activeElement === (event.shiftKey ? first : last)) {
      event.preventDefault();
      (event.shiftKey ? last : first)?.focus();
    }
  };
  document.addEventListener('keydown', onKey);
  return () => {
    document.removeEventListener('keydown', onKey);
    if (before instanceof HTMLElement) before.focus();
  };
}

/** A text that may stand in HTML. */
export const escaped = (text: string): string =>
  text.replace(/[<>&"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Shows a panel over the page until one of its `data-answer` buttons is pressed, the last of which has the focus; tells which, and `reject` on Escape. */
export const openDialog = (panel: string): Promise<{ answer: string; host: HTMLElement }> =>
  new Promise((resolve) => {
    const host = document.createElement('div');
    host.className = 'consent';
    host.innerHTML = panel;
    document.body.append(host);
    const close = (answer: string) => {
      release();
      host.remove();
      resolve({ answer, host });
    };
    const release = holdKeyboard(host, () => close('reject'));
    host.addEventListener('click', ({ target }) => {
      const { answer } = (target as HTMLElement).dataset;
      if (answer) close(answer);
    });
    reachable(host).pop()?.focus();
  });
