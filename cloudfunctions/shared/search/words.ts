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

/** The most neighbours that are one term: four characters are most of what is asked for at once. What is longer is led to by its fours and found by its phrases. */
const MOST_TOGETHER = 4;

/** The most neighbours that are one phrase: as many characters as can be asked for (`types/search.ts`). */
const PHRASE = 40;

const termsOfRun = (run: readonly string[]): string[] => [
  ...run.filter(isWord),
  ...neighbours(run, 2),
  ...neighbours(run, 3),
  ...neighbours(run, MOST_TOGETHER),
];

/** The terms under which a text is found: every two, three and four neighbours, for no dictionary knows the words of every house, and every word of letters or digits. Each once. */
export const wordTerms = (text: string): string[] => [...new Set(runsOf(text).flatMap(termsOfRun))];

/** Neighbours as a phrase, or the beginning of one: a word of letters ends with a blank, for `wifi` does not begin `wifi6`. */
const phraseOf = (tokens: readonly string[]): string =>
  tokens
    .slice(0, PHRASE)
    .map((token) => (HAN.test(token) ? token : `${token} `))
    .join('');

/** The phrases of a text: from each place on what follows, where that is more than one term. Whatever stands in the text is the beginning of one. Each once. */
export const phrasesOf = (text: string): string[] => [
  ...new Set(runsOf(text).flatMap((run) => run.slice(MOST_TOGETHER).map((_, at) => phraseOf(run.slice(at))))),
];

/** What is asked of a text: the terms that lead to it; those that are a word asked for whole, and the beginnings of phrases of the longer ones, which together decide; the terms that it may have some of; and the stretches that it must have as they stand. */
export interface AskedWords {
  leading: string[];
  whole: string[];
  phrases: string[];
  pairs: string[];
  stretches: string[];
}

const standing = (run: readonly string[]): string => `|${run.join('|')}|`;

/** What somebody asks for by some words: each stretch of them wherever it stands. A character alone says nothing and does not count. */
export const askedWords = (words: string): AskedWords => {
  const runs = runsOf(words).filter((run) => termsOfRun(run).length > 0);
  // A word beside a character is in the pair that they make, a pair in the three with the next, and a three in the four.
  const led = (most: number, of = runs) => [
    ...new Set(of.flatMap((run) => neighbours(run, Math.min(most, run.length)))),
  ];
  return {
    leading: led(MOST_TOGETHER),
    whole: led(
      MOST_TOGETHER,
      runs.filter(({ length }) => length <= MOST_TOGETHER),
    ),
    phrases: [...new Set(runs.filter(({ length }) => length > MOST_TOGETHER).map(phraseOf))],
    pairs: led(2),
    stretches: [...new Set(runs.map(standing))],
  };
};

/** Whether a text has all the stretches. */
export const hasStretches = (text: string, stretches: readonly string[]): boolean => {
  if (stretches.length === 0) return true;
  const runs = runsOf(text).map(standing);
  return stretches.every((stretch) => runs.some((run) => run.includes(stretch)));
};
