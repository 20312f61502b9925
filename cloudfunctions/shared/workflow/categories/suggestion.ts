import type { Category } from '../../../../types/complaint';
import { openingOf } from './opening';
import { vocabulary } from './words';

/** How far the first must lead before it is preselected; where a title counts twice, a little further. There it is right nine times out of ten. */
const CLEAR = 3;
const CLEAR_WITH_TITLE = 4;
const OFFERED = 3;

/** A kind of complaint that a text speaks of, with the words that led to it. */
export interface CategorySuggestion {
  category: Category;
  score: number;
  words: string[];
}

/** The kinds a text speaks of, the likeliest first; `clear` when the first leads by enough to be preselected (C3). */
export interface Suggestions {
  offered: CategorySuggestion[];
  clear: boolean;
}

type Votes = readonly (readonly [category: Category, weight: number])[];

function votesByWord(): Map<string, Votes> {
  const votes = new Map<string, [Category, number][]>();
  for (const [category, weighted] of Object.entries(vocabulary) as [Category, Record<1 | 2 | 3, string>][])
    for (const weight of [3, 2, 1] as const)
      for (const word of weighted[weight].split(' '))
        votes.set(word, [...(votes.get(word) ?? []), [category, weight]]);
  return votes;
}

const votes = votesByWord();
const longest = Math.max(...[...votes.keys()].map((word) => word.length));

/** The words of the vocabulary in a text, each once; of words that overlap, the longest from the left. */
function wordsIn(text: string): Set<string> {
  const found = new Set<string>();
  for (let at = 0; at < text.length; ) {
    let length = Math.min(longest, text.length - at);
    while (length > 0 && !votes.has(text.slice(at, at + length))) length--;
    if (length > 0) found.add(text.slice(at, at + length));
    at += length || 1;
  }
  return found;
}

/** What kind of complaint a text is, by the words of its title, twice as heavy, and of its beginning (§3.2.1, C3). A person decides. */
export function suggestCategories(text: string, title = ''): Suggestions {
  const tally = new Map<Category, CategorySuggestion>();
  const count = (words: Set<string>, times: number) => {
    for (const word of words)
      for (const [category, weight] of votes.get(word) ?? []) {
        const one = tally.get(category) ?? { category, score: 0, words: [] };
        one.score += weight * times;
        if (!one.words.includes(word)) one.words.push(word);
        tally.set(category, one);
      }
  };
  count(wordsIn(title), 2);
  count(wordsIn(openingOf(text)), 1);
  const ranked = [...tally.values()].sort((a, b) => b.score - a.score);
  const [first, second] = ranked;
  return {
    offered: ranked.slice(0, OFFERED),
    clear: first !== undefined && first.score - (second?.score ?? 0) >= (title ? CLEAR_WITH_TITLE : CLEAR),
  };
}
