/** A value that is found again wherever it comes out: where it was typed, and by whom. */
export interface Mark {
  field: string;
  mark: string;
  by: string;
}

/** Everything that looks like a mark: one look at a text, however much was planted. */
const anyMark = /zq[0-9a-z]{4}x|1377\d{7}|203\.0\.113\.77/g;

/** Marks as they are typed, each once, and what of them a text betrays. */
export class Marks {
  readonly all: Mark[] = [];
  private count = 0;

  /** A mark of one's own choice. */
  plant(by: string, field: string, mark: string): string {
    this.all.push({ field, mark, by });
    return mark;
  }

  word(by: string, field: string): string {
    this.count += 1;
    return this.plant(by, field, `zq${this.count.toString(36).padStart(4, '0')}x`);
  }

  phone(by: string, field: string): string {
    this.count += 1;
    return this.plant(by, field, `1377${String(this.count).padStart(7, '0')}`);
  }

  typedBy = (key: string): Mark[] => this.all.filter(({ by }) => by === key);
  typedByOthers = (key: string): Mark[] => this.all.filter(({ by }) => by !== key);

  /** The marks that no look at a text would find. */
  hidden = (): Mark[] => this.all.filter(({ mark }) => mark.match(anyMark)?.[0] !== mark);
}

/** Which of some marks stand in a text, by where they were typed. */
export const found = (text: string, among: readonly Mark[]): string[] => {
  const there = new Set(text.match(anyMark));
  return among.filter(({ mark }) => there.has(mark)).map(({ field, by }) => `${field} by ${by}`);
};
