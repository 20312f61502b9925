/** One thing after another on a printed page. */
export type Block =
  | { kind: 'heading'; text: string }
  | { kind: 'words'; text: string }
  | { kind: 'facts'; facts: readonly (readonly [name: string, value: string])[] }
  | { kind: 'entry'; at: string; by: string; title: string; body?: string; internal: boolean };

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
