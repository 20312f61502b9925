import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildFunctions } from '../../config/cloudfunctions';

/** The built functions without their timers, so that years pass in an instant; a test triggers what it wants looked at. */
export const withoutTimers = async (): Promise<{ functionsDir: string; remove: () => void }> => {
  await buildFunctions();
  const functionsDir = mkdtempSync(join(tmpdir(), 'huiyin-functions-'));
  cpSync(join(__dirname, '../../dist/cloudfunctions'), functionsDir, { recursive: true });
  for (const name of readdirSync(functionsDir)) {
    const file = join(functionsDir, name, 'config.json');
    const { triggers: _, ...config } = JSON.parse(readFileSync(file, 'utf8'));
    writeFileSync(file, JSON.stringify(config));
  }
  return { functionsDir, remove: () => rmSync(functionsDir, { recursive: true }) };
};
