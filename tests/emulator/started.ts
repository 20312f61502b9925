import { join } from 'node:path';
import { type Emulator, type EmulatorOptions, startEmulator } from '../../emulator/index';

/** Monday, 5 January 2026, 10:00 in China. */
export const MONDAY = new Date('2026-01-05T02:00:00.000Z');

/** The functions this suite deploys. */
export const FUNCTIONS = join(__dirname, 'functions');

/** An emulator with the suite's functions, one collection and a clock that stands still. */
export const started = (options: Partial<EmulatorOptions> = {}): Promise<Emulator> =>
  startEmulator({
    functionsDir: FUNCTIONS,
    collections: { notes: { indexes: [] } },
    templates: [],
    now: MONDAY,
    quiet: true,
    ...options,
  });
