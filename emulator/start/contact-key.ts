import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The key under which this machine's demo keeps contact data (DESIGN.md section 1.5): made once, kept beside the data, good for nothing else. */
export const contactKey = (dataDir: string): string => {
  const path = join(dataDir, 'contact-key');
  if (existsSync(path)) return readFileSync(path, 'utf8').trim();
  mkdirSync(dataDir, { recursive: true });
  const key = randomBytes(32).toString('base64');
  writeFileSync(path, key, { mode: 0o600 });
  return key;
};
