import { readdirSync } from 'node:fs';
import path from 'node:path';

const folders = ['types', 'cloudfunctions', 'src', 'emulator', 'config'];

/** All TypeScript files of the product, as paths from the root with forward slashes. */
export function sourceFiles(root: string): string[] {
  return folders
    .flatMap((folder) =>
      readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
        path.posix.join(folder, name.split(path.sep).join('/')),
      ),
    )
    .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts') && !file.includes('node_modules'))
    .sort();
}
