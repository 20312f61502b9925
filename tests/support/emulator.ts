import type * as module from '../../emulator/index';
import type { ProcessWide } from './environment';

const ownOne = (): ProcessWide => {
  const { startEmulator, Reserve } = require('../../emulator/index') as typeof module;
  return { startEmulator, reserve: new Reserve() };
};

/** The process's emulator (environment.ts): to load it and the functions anew costs more than most tests; outside jest, one of our own. */
export const { startEmulator, reserve } =
  (globalThis as { processWide?: ProcessWide }).processWide ?? ownOne();
