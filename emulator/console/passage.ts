import type { DeliveredMessage, FunctionRun } from './server';

const TIMERS: Record<string, string> = { clock: '时限检查', courier: '消息补发' };

/** Counts what happens while the clock is moved on: the timers that fired and the messages that came. */
export class Passage {
  #timers = new Map<string, number>();
  #messages: DeliveredMessage[] = [];
  #open = false;

  begin(): void {
    this.#timers.clear();
    this.#messages = [];
    this.#open = true;
  }

  run({ functionName, source }: FunctionRun): void {
    if (!this.#open || source !== 'wx_trigger') return;
    this.#timers.set(functionName, (this.#timers.get(functionName) ?? 0) + 1);
  }

  message(message: DeliveredMessage): void {
    if (this.#open) this.#messages.push(message);
  }

  /** Ends the counting and tells it in a few lines. */
  end(nameOf: (openid: string) => string): string[] {
    this.#open = false;
    const fired = [...this.#timers].map(([name, times]) => `${TIMERS[name] ?? name} ${times} 次`).join('、');
    const told = this.#messages.slice(-4).map(({ openid, title }) => `${nameOf(openid)} 收到「${title}」`);
    const more = this.#messages.length > told.length ? [`共 ${this.#messages.length} 条消息`] : [];
    return [fired ? `期间到点执行：${fired}` : '期间没有定时任务', ...told, ...more];
  }
}
