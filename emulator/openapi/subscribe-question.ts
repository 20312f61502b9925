import type { MessageTemplate } from '../../types/messages';
import { CloudError } from '../cloud-error';
import type { Answer, Subscriptions } from './subscriptions';

/** What `wx.requestSubscribeMessage` gives the app: an answer per template id, and errMsg. */
export type SubscribeQuestion = (openid: string, choices: Record<string, unknown>) => Record<string, string>;

const MAX_TEMPLATES = 5;
const ANSWERS: readonly unknown[] = ['accept', 'reject', 'ban'];

const isAnswer = (value: unknown): value is Answer => ANSWERS.includes(value);

/** Asks as `wx.requestSubscribeMessage` does: known templates, at most five, one per title (wechat-platform 1.2). */
export const subscribeQuestion =
  (templates: readonly MessageTemplate[], answer: Subscriptions['answer']): SubscribeQuestion =>
  (openid, choices) => {
    const ids = Object.keys(choices);
    if (ids.length === 0)
      throw new CloudError('10001', "requestSubscribeMessage:fail TmplIds can't be empty");
    if (ids.length > MAX_TEMPLATES) {
      throw new CloudError('20003', 'requestSubscribeMessage:fail Templates count out of max bounds');
    }
    const titles = new Set<string>();
    const result: Record<string, string> = {};
    const answered: Record<string, Answer> = {};
    for (const id of ids) {
      const template = templates.find((known) => known.id === id);
      const choice = choices[id];
      if (!template || !isAnswer(choice)) {
        throw new CloudError(
          '20001',
          'requestSubscribeMessage:fail No template data return, verify the template id exist',
        );
      }
      if (titles.has(template.title)) result[id] = 'filter';
      else {
        titles.add(template.title);
        answered[id] = choice;
        result[id] = choice;
      }
    }
    answer(openid, answered);
    return { ...result, errMsg: 'requestSubscribeMessage:ok' };
  };
