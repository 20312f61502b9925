const RUN = /[\p{L}\p{N}\p{Script=Han}]+/gu;
const TOKEN = /\p{Script=Han}|[^\p{Script=Han}]+/gu;
const HAN = /^\p{Script=Han}/u;
const LONGEST = 20;

/** A text as it is searched: stretches without a gap, each of Chinese characters and of words of letters and digits. */
const runsOf = (text: string): string[][] =>
  (text.normalize('NFKC').toLowerCase().match(RUN) ?? []).map((run) =>
    (run.match(TOKEN) ?? []).map((token) => (HAN.test(token) ? token : token.slice(0, LONGEST))),
  );

const isWord = (token: string): boolean => token.length > 1 && !HAN.test(token);

/** So many neighbours each time, as they stand. */
const neighbours = (run: readonly string[], together: number): string[] =>
  run.slice(together - 1).map((_, at) => run.slice(at, at + together).join(''));

/** The most neighbours that are one term: four characters are most of what is asked for at once, and longer words all but never have their fours apart. */
const MOST_TOGETHER = 4;

const termsOfRun = (run: readonly string[]): string[] => [
  ...run.filter(isWord),
  ...neighbours(run, 2),
  ...neighbours(run, 3),
  ...neighbours(run, MOST_TOGETHER),
];

/** The terms under which a text is found: every two, three and four neighbours, for no dictionary knows the words of every house, and every word of letters or digits. Each once. */
export const wordTerms = (text: string): string[] => [...new Set(runsOf(text).flatMap(termsOfRun))];

/** What is asked of a text: the terms that lead to it, those that it may have some of, and the stretches that it must have as they stand. */
export interface AskedWords {
  leading: string[];
  pairs: string[];
  stretches: string[];
}

const standing = (run: readonly string[]): string => `|${run.join('|')}|`;

/** What somebody asks for by some words: each stretch of them wherever it stands. A character alone says nothing and does not count. */
export const askedWords = (words: string): AskedWords => {
  const runs = runsOf(words).filter((run) => termsOfRun(run).length > 0);
  // A word beside a character is in the pair that they make, a pair in the three with the next, and a three in the four: then all but never do they stand apart.
  const led = (most: number) => [
    ...new Set(runs.flatMap((run) => neighbours(run, Math.min(most, run.length)))),
  ];
  return { leading: led(MOST_TOGETHER), pairs: led(2), stretches: [...new Set(runs.map(standing))] };
};

/** Whether a text has all the stretches. */
export const hasStretches = (text: string, stretches: readonly string[]): boolean => {
  if (stretches.length === 0) return true;
  const runs = runsOf(text).map(standing);
  return stretches.every((stretch) => runs.some((run) => run.includes(stretch)));
};
