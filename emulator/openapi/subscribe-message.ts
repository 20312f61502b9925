import type { MessageTemplate } from '../../types/messages';
import type { Faults } from '../faults';
import type { Identity } from '../identity';
import { refuse } from './answers';
import type { OpenApiAnswer, OpenApiArguments } from './envelope';
import { keywordFault } from './keywords';
import type { DeliveredMessage, Subscriptions } from './subscriptions';

export interface SubscribeMessageOptions {
  templates: readonly MessageTemplate[];
  /** Whether a page is in the built app.json. */
  hasPage: (page: string) => boolean;
  identity: Identity;
  subscriptions: Subscriptions;
  faults: Faults;
  now: () => Date;
  shown: (message: DeliveredMessage) => void;
}

type Data = Record<string, { value?: unknown } | undefined>;

const STATES = ['developer', 'trial', 'formal'];
const LANGUAGES = ['zh_CN', 'en_US', 'zh_HK', 'zh_TW'];
const SENDING_MS = 5;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const dataFault = (template: MessageTemplate, data: Data): string | undefined => {
  const unknown = Object.keys(data).find((key) => !(key in template.fields));
  if (unknown) return `argument invalid! data.${unknown} not in template`;
  for (const key of Object.keys(template.fields)) {
    const fault = keywordFault(key, data[key]?.value);
    if (fault === 'emtpy') return `argument invalid! data.${key}.value is emtpy`;
    if (fault) return `argument invalid! data.${key}.value ${fault}`;
  }
  return undefined;
};

/** `subscribeMessage.send`: checks what WeChat checks, takes a credit, delivers (wechat-platform 1.3, 1.4). */
export const subscribeMessage = (options: SubscribeMessageOptions) => {
  const { templates, hasPage, identity, subscriptions, faults, now, shown } = options;
  const sending = new Set<string>();

  const check = (args: OpenApiArguments): OpenApiAnswer | { template: MessageTemplate; openid: string } => {
    const openid = String(args.touser ?? '');
    if (!identity.byOpenid(openid)) return refuse(40003, 'invalid openid');
    const template = templates.find(({ id }) => id === args.template_id);
    if (!template) return refuse(40037, 'invalid template_id');
    if (!STATES.includes(String(args.miniprogram_state))) {
      return refuse(47003, 'argument invalid! miniprogram_state');
    }
    if (!LANGUAGES.includes(String(args.lang))) return refuse(47003, 'argument invalid! lang');
    const page = args.page === undefined ? '' : String(args.page);
    if (page !== '' && !hasPage(page.split('?')[0] ?? '')) return refuse(41030, 'invalid page');
    const fault = dataFault(template, Object(args.data) as Data);
    return fault ? refuse(47003, fault) : { template, openid };
  };

  const deliver = (args: OpenApiArguments, template: MessageTemplate, openid: string): DeliveredMessage => {
    const data = Object(args.data) as Data;
    const lines = Object.entries(template.fields).map(([key, label]) => ({
      label,
      value: String(data[key]?.value),
    }));
    const { id: templateId, title } = template;
    const page = args.page === undefined ? {} : { page: String(args.page) };
    const at = now().toISOString();
    return subscriptions.deliver({ openid, templateId, title, at, ...page, lines });
  };

  return async (args: OpenApiArguments, functionName: string): Promise<OpenApiAnswer> => {
    const refused = faults.strike('push-refused', { functionName });
    if (refused) return refuse(refused.errcode ?? -1, 'system error');
    const checked = check(args);
    if (!('template' in checked)) return checked;
    const { template, openid } = checked;
    if (sending.has(openid)) return refuse(43108, 'concurrent sending to the same user');
    sending.add(openid);
    try {
      await pause(SENDING_MS);
      if (subscriptions.credits(openid, template.id) < 1) {
        return refuse(43101, 'user refuse to accept the msg');
      }
      const message = deliver(args, template, openid);
      shown(message);
      if (faults.strike('push-unknown', { functionName })) {
        return { platformCode: -604102, message: 'openapi timeout' };
      }
      return { json: `{"errcode":0,"errmsg":"ok","msgid":${message.id}}` };
    } finally {
      sending.delete(openid);
    }
  };
};
