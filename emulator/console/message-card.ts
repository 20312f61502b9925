import { el } from './dom';
import type { DeliveredMessage } from './server';
import { momentOf } from './time';

/** A subscription message as 服务通知 shows it: tapping it opens its page. */
export const messageCard = (message: DeliveredMessage, open: () => void): HTMLButtonElement =>
  el(
    'button',
    { class: 'card', type: 'button', onclick: open, 'data-message': message.id },
    el(
      'span',
      { class: 'card-head' },
      el('span', { class: 'echo', 'aria-hidden': 'true' }),
      el('span', {}, '回音'),
      el('time', { datetime: message.at }, momentOf(new Date(message.at))),
    ),
    el('strong', {}, message.title),
    el(
      'span',
      { class: 'lines' },
      ...message.lines.map(({ label, value }) =>
        el('span', { class: 'line' }, el('span', { class: 'label' }, label), el('span', {}, value)),
      ),
    ),
    el('span', { class: 'card-foot' }, '进入小程序查看'),
  );
