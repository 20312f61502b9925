import {
  type FoundFile,
  filesFrom,
  filesMarked,
  isInOrder,
  LOOKED_AT,
  marksOf,
  type Source,
} from '../store/searching';
import type { SearchQuestion } from './question';
import { textOf } from './terms';
import { hasStretches } from './words';

/** A page of what was found, the newest first; `next` is where it goes on, if it may. */
export interface FoundPage {
  files: FoundFile[];
  next?: string;
}

/** After so much work a page ends, full or not. */
const ROUNDS = 3;

/** Marks that all sources have, the newest first: all there are from `before` down to `end`, or at all. */
interface Hits {
  marks: string[];
  end?: string;
}

/** How far back a list of a source reaches; one that is whole, to the beginning. */
const reachOf = (list: readonly string[]): string => (list.length < LOOKED_AT ? '' : (list.at(-1) ?? ''));

/** What all sources have of their newest: seen from their lists as far as all of these reach; further back the one that reaches furthest leads, and the others are asked for its marks. */
const together = async (question: SearchQuestion, most: number): Promise<Hits> => {
  const sources = [...question.words, ...question.others];
  const lists = (await marksOf(question, sources)).map((marks, at) => ({
    source: sources[at] ?? {},
    marks,
    known: new Set(marks),
    reach: reachOf(marks),
  }));
  const [leader] = [...lists].sort((a, b) =>
    a.reach === b.reach ? a.marks.length - b.marks.length : a.reach < b.reach ? -1 : 1,
  );
  if (!leader) return { marks: [] };
  const possible = leader.marks.filter((mark) =>
    lists.every(({ known, reach }) => known.has(mark) || mark < reach),
  );
  const all = lists.map(({ reach }) => reach).sort();
  const seen = possible.filter((mark) => mark >= (all.at(-1) ?? ''));
  const until = (end: string | undefined) => (end ? { end } : {});
  if (seen.length >= most) return { marks: seen, ...until(all.at(-1)) };
  const unseen = possible.slice(seen.length);
  const short = lists.filter(({ reach }) => reach > leader.reach);
  const asked =
    unseen.length > 0
      ? await marksOf(
          question,
          short.map(({ source }) => source),
          unseen,
        )
      : [];
  const answers = asked.map((marks) => new Set(marks));
  const further = unseen.filter((mark) =>
    short.every(({ known }, at) => known.has(mark) || answers[at]?.has(mark)),
  );
  return { marks: [...seen, ...further], ...until(leader.reach) };
};

const hasWords =
  ({ stretches }: SearchQuestion) =>
  ({ complaint }: FoundFile): boolean =>
    hasStretches(textOf(complaint), stretches);

const fromOne = async (question: SearchQuestion, source: Source, limit: number): Promise<FoundPage> => {
  const found = await filesFrom(question, source, limit + 1);
  const shown = found.slice(0, limit);
  const next = found.length > limit ? shown.at(-1)?.mark : undefined;
  return { files: shown, ...(next ? { next } : {}) };
};

/** The files of some marks that have all the words: what led to the marks does not say is asked of the indexes first, and no file is read for nothing. */
const answering = async (question: SearchQuestion, marks: readonly string[]): Promise<FoundFile[]> => {
  const [passage, ...passages] = question.passages;
  const asked = [...question.besides, ...passages];
  const lists = asked.length > 0 && marks.length > 0 ? await marksOf(question, asked, marks) : [];
  const left = marks.filter((mark) => lists.every((list) => list.includes(mark)));
  const files = await filesMarked(question, left, passage);
  return files.filter(hasWords(question));
};

/** What answers a question, the newest first: looks at no file that does not. Two or three requests, more only where a page does not get full; then it ends before it is. */
export const findFiles = async (question: SearchQuestion, limit: number): Promise<FoundPage> => {
  const { passages } = question;
  const [source, ...more] = [...question.words, ...question.others];
  if (source && more.length === 0 && isInOrder(source) && passages.length === 0)
    return fromOne(question, source, limit);
  const files: FoundFile[] = [];
  let { before } = question;
  for (let round = 0; round < ROUNDS && files.length < limit; round++) {
    const { marks, end } = await together({ ...question, before }, limit - files.length);
    const taken = marks.slice(0, limit - files.length);
    files.push(...(await answering(question, taken)));
    const reached = taken.length < marks.length ? taken.at(-1) : end;
    if (!reached) return { files };
    before = reached;
  }
  return { files, next: before };
};

/** What has most of the words where nothing has all of them: the more the better, then the newer (§4). */
export const findNearly = async (question: SearchQuestion, limit: number): Promise<FoundFile[]> => {
  const { pairs, others } = question;
  const counts = new Map<string, number>();
  for (const mark of (await marksOf(question, pairs)).flat()) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  const likely = [...counts]
    .filter(([, count]) => count >= pairs.length / 2)
    .sort(([a, of], [b, than]) => than - of || (a < b ? 1 : -1))
    .map(([mark]) => mark)
    .slice(0, LOOKED_AT);
  const asked = likely.length > 0 && others.length > 0 ? await marksOf(question, others, likely) : [];
  const marks = likely.filter((mark) => asked.every((list) => list.includes(mark))).slice(0, limit);
  const files = await filesMarked(question, marks);
  return files.sort((a, b) => marks.indexOf(a.mark) - marks.indexOf(b.mark));
};
