import type { Category } from '../../../types/complaint';

/** Numbers that look like chance and are the same every time (mulberry32). */
export const chance = (seed: number) => {
  let state = seed | 0;
  return (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
};

export type Chance = ReturnType<typeof chance>;

/** One of a list. */
export const pick = <T>(list: readonly T[], next: Chance): T => list[Math.floor(next() * list.length)] as T;

/** One of a list, the first ones oftener, as words come in texts (Zipf). */
const sometimes = (length: number): ((next: Chance) => number) => {
  const sums: number[] = [];
  let sum = 0;
  for (let rank = 0; rank < length; rank++) {
    sum += 1 / (rank + 2.7) ** 1.07;
    sums.push(sum);
  }
  return (next) => {
    const wanted = next() * sum;
    let [low, high] = [0, length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] as number) < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  };
};

/** The characters of everyday Chinese: the first level of GB 2312. */
const characters = (): string[] => {
  const decoder = new TextDecoder('gb18030');
  const bytes = Array.from({ length: 39 * 94 }, (_, at) => [0xb0 + Math.floor(at / 94), 0xa1 + (at % 94)]);
  return bytes.map((pair) => decoder.decode(Uint8Array.from(pair)));
};

/** Words that every reader of complaints knows; the others of the language are made of its characters. */
const known: Partial<Record<Category, string[]>> & { all: string[] } = {
  all: ['物业', '小区', '业主', '没有', '一直', '晚上', '影响', '师傅', '希望', '处理', '反映', '每天'],
  facility: ['电梯', '异响', '停梯', '困人', '路灯', '不亮', '水压', '门禁', '失灵', '对讲'],
  structureLeak: ['漏水', '渗水', '墙面', '发霉', '天花板', '水管', '外墙', '地下室'],
  noise: ['噪音', '装修', '广场舞', '半夜', '施工', '音响', '电钻'],
  sanitation: ['垃圾', '清运', '异味', '楼道', '卫生', '蟑螂', '保洁'],
  parking: ['车位', '占用', '乱停', '地库', '道闸', '充电桩'],
  fees: ['收费', '物业费', '账单', '发票', '公摊', '退款'],
  safety: ['消防', '通道', '堵塞', '监控', '陌生人', '高空抛物'],
  service: ['态度', '客服', '保安', '恶劣', '推诿', '电话'],
};
const foreign = ['wifi', 'App', 'B2', 'LED', '24h', 'ETC', '3号楼', '12345', 'VIP'];

const WORDS = 20_000;
const TOPIC = 300;

/** A language of its own: words as often as words are. */
export class Language {
  readonly #words: string[];
  readonly #topics: Map<Category, string[]>;
  readonly #any = sometimes(WORDS);
  readonly #ofTopic = sometimes(TOPIC);

  constructor(categories: readonly Category[], seed = 7) {
    const next = chance(seed);
    const signs = characters();
    const often = sometimes(signs.length);
    // Which characters are frequent is drawn, too.
    for (let at = signs.length - 1; at > 0; at--) {
      const other = Math.floor(next() * (at + 1));
      [signs[at], signs[other]] = [signs[other] as string, signs[at] as string];
    }
    const make = (): string => {
      const length = [1, 2, 2, 2, 2, 2, 2, 3, 3, 4][Math.floor(next() * 10)] as number;
      return Array.from({ length }, () => signs[often(next)]).join('');
    };
    this.#words = [...known.all, ...Array.from({ length: WORDS - known.all.length }, make)];
    this.#topics = new Map(
      categories.map((category) => {
        const own = known[category] ?? [];
        return [category, [...own, ...Array.from({ length: TOPIC - own.length }, make)]];
      }),
    );
  }

  word(next: Chance, topic?: Category): string {
    const own = topic && next() < 0.45 ? this.#topics.get(topic) : undefined;
    if (own) return own[this.#ofTopic(next)] as string;
    return next() < 0.02 ? pick(foreign, next) : (this.#words[this.#any(next)] as string);
  }

  /** A text of about so many characters, with what is said between them. */
  text(next: Chance, length: number, topic?: Category): string {
    let text = '';
    for (let beat = 0; text.length < length; beat++) {
      const word = this.word(next, topic);
      text += beat % 6 === 5 ? `${word}${pick(['，', '。', '、', ' ', '！'], next)}` : word;
    }
    return text;
  }

  /** How long people write: half of them less than 45 characters, a few of them a page. */
  length(next: Chance): number {
    const normal = Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
    return Math.round(Math.min(1900, Math.max(10, 45 * Math.exp(0.75 * normal))));
  }
}
