import { copyFileSync, existsSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What lies beside a function's bundle as it is, and which package it comes from: the font of printed complaints, with its licence. */
const files: Record<string, Record<string, string>> = {
  archivist: {
    'font.otf': '@embedpdf/fonts-sc/fonts/NotoSansHans-Regular.otf',
    'font-licence.txt': '@embedpdf/fonts-sc/LICENSE',
  },
};

/** Copies a function's files into its folder under `target`, where they are not there yet. */
export const layFilesBeside = (name: string, target: string): void => {
  for (const [file, packaged] of Object.entries(files[name] ?? {})) {
    const from = join(__dirname, '../node_modules', packaged);
    const to = join(target, name, file);
    if (!existsSync(to) || statSync(to).size !== statSync(from).size) copyFileSync(from, to);
  }
};
