import { openapi } from '../shared/store/cloud';

const PATIENCE_MS = 1000;

const later = (ms: number): Promise<undefined> =>
  new Promise((resolve) => {
    setTimeout(() => resolve(undefined), ms).unref();
  });

/** What the platform's content check finds wrong with a text, as its label; nothing when it is silent, slow or broken: a complaint is never lost to it (§3.1.2). */
export const checkText = async (content: string, openid: string): Promise<string | undefined> => {
  const asked = openapi.security
    .msgSecCheck({ content: content.slice(0, 2500), version: 2, scene: 2, openid })
    .catch(() => undefined);
  const result = (await Promise.race([asked, later(PATIENCE_MS)]))?.result;
  return result?.suggest === 'risky' ? String(result.label ?? 'risky') : undefined;
};

/** Codes, ids, times and the names of files: nothing that somebody has worded. */
const NO_WORDS = /^[\w:.+/-]*$/;

/** Everything that somebody has worded in an input, however deep. */
export const wordsIn = (input: unknown): string => {
  if (typeof input === 'string') return NO_WORDS.test(input) ? '' : input;
  if (typeof input !== 'object' || input === null) return '';
  return Object.values(input).map(wordsIn).filter(Boolean).join('\n');
};
