import type { Clock } from '../clock';
import { CloudError } from '../cloud-error';
import type { Answer, DeliveredMessage } from '../openapi/subscriptions';
import type { Calls } from './calls';
import type { Logs } from './logs';

export type PushedEvent = Record<string, unknown> & { Event: string };

/** WeChat writes a list of one element as the element itself (wechat-platform 1.6). */
const listOf = (elements: unknown[]): unknown => (elements.length === 1 ? elements[0] : elements);

/** The event that tells what a person answered to the subscription question. */
export const popupEvent = (choices: Record<string, Answer>): PushedEvent => ({
  Event: 'subscribe_msg_popup_event',
  List: listOf(
    Object.entries(choices).map(([TemplateId, answer]) => ({
      TemplateId,
      SubscribeStatusString: answer === 'accept' ? 'accept' : 'reject',
      PopupScene: '0',
    })),
  ),
});

/** The event that tells that a message was delivered. */
export const sentEvent = ({ id, templateId }: DeliveredMessage): PushedEvent => ({
  Event: 'subscribe_msg_sent_event',
  List: listOf([{ TemplateId: templateId, MsgID: id, ErrorCode: '0', ErrorStatus: 'success' }]),
});

/** Runs what nobody waits for: a failure of the cloud's kind is logged, as the console would show it. */
export const unattended = async (
  { clock, logs }: { clock: Clock; logs: Logs },
  functionName: string,
  run: () => Promise<unknown>,
): Promise<void> => {
  try {
    await run();
  } catch (error) {
    if (!(error instanceof CloudError)) throw error;
    const text = `nobody waits for this: ${error.code} ${error.message}`;
    logs.write({ at: clock.now().toISOString(), functionName, level: 'error', text });
  }
};

export interface MessagePushOptions {
  calls: Calls;
  clock: Clock;
  logs: Logs;
  /** Which function gets which event, as the console's message push page says. */
  targets: Record<string, string>;
}

/** Pushes events to the function that is configured for them; those nobody is configured for are dropped. */
export const messagePush =
  ({ calls, clock, logs, targets }: MessagePushOptions) =>
  async (openid: string, event: PushedEvent): Promise<void> => {
    const target = targets[event.Event];
    if (!target) return;
    const CreateTime = Math.floor(clock.now().getTime() / 1000);
    const common = { ToUserName: 'gh_emulator', FromUserName: openid, CreateTime, MsgType: 'event' };
    await unattended({ clock, logs }, target, () => calls.fromPush(target, { ...common, ...event }));
  };
