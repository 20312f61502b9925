import { readFileSync } from 'node:fs';

/** The rows of a file of lines of JSON whose path was given on the command line. */
export function readRows<T>(path: string | undefined): T[] {
  if (!path) {
    console.error('Give the path of a .jsonl file.');
    process.exit(1);
  }
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as T);
}

/** A share as people read it. */
export const percent = (share: number) => `${(share * 100).toFixed(1).padStart(5)} %`;

/** Prints figures beside the ones to beat. */
export function report(what: string, figures: readonly (readonly [string, number, number])[]): void {
  console.log(what);
  for (const [name, value, goal] of figures)
    console.log(
      `  ${name.padEnd(20)} ${percent(value)}  to beat ${percent(goal)}  ${value >= goal ? 'kept' : 'MISSED'}`,
    );
}
