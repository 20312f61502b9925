import { Journal } from '../journal';

/** What a person answers to the subscription question for one template. */
export type Answer = 'accept' | 'reject' | 'ban';

/** A subscription message as WeChat shows it in 服务通知. */
export interface DeliveredMessage {
  /** The msgid WeChat answered with: larger than 2^53, so kept as text. */
  id: string;
  openid: string;
  templateId: string;
  title: string;
  at: string;
  page?: string;
  lines: { label: string; value: string }[];
}

type Entry =
  | { answered: { openid: string; templateId: string; answer: Answer } }
  | { delivered: DeliveredMessage };

const keyOf = (openid: string, templateId: string): string => `${openid}\n${templateId}`;

/** The sends each person still allows per template, and the messages they received (wechat-platform 1.1). */
export class Subscriptions {
  private readonly allowed = new Map<string, number>();
  private readonly messages = new Map<string, DeliveredMessage[]>();
  private readonly journal: Journal<Entry>;
  private last = 3248682510344190000n;

  constructor(dataDir: string | undefined) {
    this.journal = new Journal(dataDir, 'subscriptions');
    this.journal.replay((entry) => this.apply(entry));
  }

  /** The person's answers to one question: every accept allows one more send, a ban allows none any more. */
  answer(openid: string, choices: Record<string, Answer>): void {
    for (const [templateId, answer] of Object.entries(choices)) {
      this.record({ answered: { openid, templateId, answer } });
    }
  }

  credits(openid: string, templateId: string): number {
    return this.allowed.get(keyOf(openid, templateId)) ?? 0;
  }

  /** Delivers a message and takes the credit it costs. */
  deliver(message: Omit<DeliveredMessage, 'id'>): DeliveredMessage {
    const delivered = { ...message, id: String(this.last + 1n) };
    this.record({ delivered });
    return delivered;
  }

  delivered(openid: string): DeliveredMessage[] {
    return [...(this.messages.get(openid) ?? [])];
  }

  private record(entry: Entry): void {
    this.apply(entry);
    this.journal.append(entry);
  }

  private apply(entry: Entry): void {
    if ('answered' in entry) {
      const { openid, templateId, answer } = entry.answered;
      const credits = this.credits(openid, templateId);
      const next = { accept: credits + 1, reject: credits, ban: 0 }[answer];
      this.allowed.set(keyOf(openid, templateId), next);
      return;
    }
    const { delivered } = entry;
    const key = keyOf(delivered.openid, delivered.templateId);
    this.allowed.set(key, (this.allowed.get(key) ?? 0) - 1);
    this.last = BigInt(delivered.id);
    const list = this.messages.get(delivered.openid) ?? [];
    list.push(delivered);
    this.messages.set(delivered.openid, list);
  }
}
