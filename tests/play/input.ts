import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { Description } from '../../types/text';

/** One complaint to be played: its words, whose they are (a pseudonym), and when they were written. */
export interface Entry {
  line: number;
  person: string;
  text: string;
  hour: number; // local hour of the day, 0 to 23
  order: string; // sorts by time of writing; lines without a time come last
}

/** What could not be taken, by line, with the code that a form would show. */
export interface BadLine {
  line: number;
  problem: string;
}

/** Reads complaints (JSON lines: person, at, title, text); what a form would refuse is named and counted, never cut. */
export async function readEntries(
  file: string,
  count: number,
): Promise<{ entries: Entry[]; bad: BadLine[] }> {
  const entries: Entry[] = [];
  const bad: BadLine[] = [];
  let line = 0;
  for await (const row of createInterface({
    input: createReadStream(file, 'utf8'),
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    line++;
    if (entries.length >= count) break;
    if (row.trim() === '') continue;
    const found = entryOf(row, line);
    if ('problem' in found) bad.push(found);
    else entries.push(found);
  }
  entries.sort((a, b) => a.order.localeCompare(b.order) || a.line - b.line);
  return { entries, bad };
}

function entryOf(row: string, line: number): Entry | BadLine {
  let parsed: { person?: unknown; at?: unknown; title?: unknown; text?: unknown };
  try {
    parsed = JSON.parse(row);
  } catch {
    return { line, problem: 'NOT_JSON' };
  }
  const { person, at, title, text } = parsed;
  if (typeof text !== 'string' || text.trim() === '') return { line, problem: 'REQUIRED' };
  const words =
    typeof title === 'string' && title !== '' && !text.startsWith(title) ? `${title}\n${text}` : text;
  const checked = Description.safeParse(words);
  if (!checked.success) return { line, problem: checked.error.issues[0]?.message ?? 'INVALID' };
  const written = typeof at === 'string' ? at : '9999';
  return {
    line,
    person: typeof person === 'string' ? person : `line-${line}`,
    text: checked.data,
    hour: Number(written.slice(11, 13)) || 10,
    order: written,
  };
}
