import type { Draft } from '../shared/filing';
import { openapi } from '../shared/store/cloud';

type Worded = Pick<Draft['filing'], 'text' | 'occurred' | 'remedy' | 'answers' | 'location'>;

/** So many characters the platform looks at in one request. */
const AT_ONCE = 2500;
const PATIENCE_MS = 1000;

const later = (ms: number): Promise<undefined> =>
  new Promise((resolve) => {
    setTimeout(() => resolve(undefined), ms).unref();
  });

const piecesOf = (content: string): string[] => {
  const all = [...content];
  return Array.from({ length: Math.ceil(all.length / AT_ONCE) }, (_, at) =>
    all.slice(at * AT_ONCE, (at + 1) * AT_ONCE).join(''),
  );
};

const checkPiece = async (content: string, openid: string): Promise<string | undefined> => {
  const asked = openapi.security
    .msgSecCheck({ content, version: 2, scene: 2, openid })
    .catch(() => undefined);
  const result = (await Promise.race([asked, later(PATIENCE_MS)]))?.result;
  return result?.suggest === 'risky' ? String(result.label ?? 'risky') : undefined;
};

/** What the platform's content check finds wrong with a text, as its label; nothing when it is silent, slow or broken: a complaint is never lost to it (§3.1.2). One request for 2,500 characters. */
export const checkText = async (content: string, openid: string): Promise<string | undefined> => {
  const found = await Promise.all(piecesOf(content).map((piece) => checkPiece(piece, openid)));
  return found.find((label) => label !== undefined);
};

/** Codes, ids, times and the names of files: nothing that somebody has worded. */
const NO_WORDS = /^[\w:.+/-]*$/;

/** Everything that somebody has worded in an input, however deep. */
export const wordsIn = (input: unknown): string => {
  if (typeof input === 'string') return NO_WORDS.test(input) ? '' : input;
  if (typeof input !== 'object' || input === null) return '';
  return Object.values(input).map(wordsIn).filter(Boolean).join('\n');
};

/** All that somebody has worded in a complaint, but who it is and whose home: that stays here (§5.2). */
export const wordsOf = ({ text, occurred, remedy, answers = [], location }: Worded): string =>
  [text, occurred, remedy, ...answers.map(({ answer }) => answer), location.publicPlace, location.freeText]
    .filter(Boolean)
    .join('\n');
