const HAN_RUN = /\p{Script=Han}+|[\p{L}\p{N}]+/gu;
const HAN = /^\p{Script=Han}/u;
const LONGEST = 20;

const pairsOf = (run: string): string[] => {
  const characters = Array.from(run);
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
};

/** The terms under which a text is found: of Chinese every two neighbouring characters, for no dictionary knows the words of every house; of anything else the word itself. Each once, in order. */
export const wordTerms = (text: string): string[] => {
  const runs = text.normalize('NFKC').toLowerCase().match(HAN_RUN) ?? [];
  // A word of letters may touch a Chinese one without a blank between them.
  const split = runs.flatMap((run) => run.match(/\p{Script=Han}+|[^\p{Script=Han}]+/gu) ?? []);
  const terms = split.flatMap((run) => (HAN.test(run) ? pairsOf(run) : [run.slice(0, LONGEST)]));
  return [...new Set(terms.filter((term) => term.length > 1))];
};
