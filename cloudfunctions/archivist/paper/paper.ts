/** One line of a bar chart; the longest fills the width. */
export interface BarLine {
  name: string;
  value: number;
  says: string;
}

/** One thing after another on a printed page. */
export type Block =
  | { kind: 'heading'; text: string }
  | { kind: 'words'; text: string }
  | { kind: 'small'; text: string }
  | { kind: 'facts'; facts: readonly Fact[] }
  | { kind: 'entry'; at: string; by: string; title: string; body?: string; internal: boolean }
  | { kind: 'bars'; bars: readonly BarLine[] }
  | { kind: 'columns'; columns: readonly number[]; from: string; to: string }
  /** A table; `share` is how much of the width a column takes. */
  | {
      kind: 'table';
      columns: readonly (readonly [name: string, share: number])[];
      rows: readonly string[][];
    };

/** One thing by its name. */
export type Fact = readonly [name: string, value: string];

/** Some of them, without those that there are none of. */
export const facts = (all: readonly (readonly [string, string | undefined | false])[]): Block => ({
  kind: 'facts',
  facts: all.filter((fact): fact is Fact => Boolean(fact[1])),
});

/** What is printed, in words: nothing is decided any more when it is drawn. */
export interface Paper {
  title: string;
  subtitle: string;
  /** What stands at the foot of every page, so that a copy tells where it came from (§4). */
  foot: string;
  /** The same, faint across every page, where the paper leaves the house. */
  mark?: string;
  blocks: readonly Block[];
  pictures: readonly Buffer[];
}
