import { collections } from '../../cloudfunctions/shared/store/collections';
import { type Emulator, startEmulator } from '../index';
import { seed, templates } from '../seed';
import type { Built } from './build';
import { contactKey } from './contact-key';
import type { Keepsake } from './keepsake';

/** With which a newcomer to the demo tries to found a community; on the real cloud the operator chooses one that nobody guesses. */
export const setupCode = 'huiyin-demo-setup';

/** More ticks of one function in one jump than this are thinned out to one an hour, in a long jump to one in four: a month passes in seconds. */
const COALESCE_ABOVE = 12;
const LOOK_MS = 2000;

/** Starts the emulator on what is built, with its data and its time where they were left. */
export const openEmulator = (built: Built, keepsake: Keepsake, port: number): Promise<Emulator> =>
  startEmulator({
    port,
    dataDir: keepsake.dataDir,
    functionsDir: built.functionsDir,
    appJson: built.appJson,
    staticDirs: [
      { prefix: '/app/', dir: built.h5Dir },
      { prefix: '/', dir: built.stageDir },
    ],
    collections,
    templates,
    functionEnv: { HUIYIN_CONTACT_KEY: contactKey(keepsake.dataDir), HUIYIN_SETUP_CODE: setupCode },
    now: new Date(Date.now() + keepsake.kept.aheadMs),
    running: true,
    coalesceAbove: COALESCE_ABOVE,
    quiet: true,
  });

/** How often people, not timers, have acted on complaints. */
const stepsOf = (emulator: Emulator): number => {
  const files = emulator.database.read('complaints') as { events?: { by?: { role?: string } }[] }[];
  return files.flatMap(({ events = [] }) => events).filter(({ by }) => by?.role !== 'system').length;
};

/** Fills a new emulator with the demo; one that has it already is left alone. */
export const fillOnce = async (emulator: Emulator, keepsake: Keepsake, stories: boolean): Promise<void> => {
  if (keepsake.kept.seeded) return;
  await seed(emulator, { stories });
  await emulator.clock.set(new Date());
  const steps = stepsOf(emulator);
  keepsake.keep({ seeded: true, demoSteps: steps, steps });
};

/** Keeps writing down where the clock stands and how much has happened, for the next start; answers how to write it down a last time. */
export const keepTrack = (emulator: Emulator, keepsake: Keepsake): (() => void) => {
  let requests = -1;
  const look = () => {
    const aheadMs = emulator.clock.now().getTime() - Date.now();
    const moved = Math.abs(aheadMs - keepsake.kept.aheadMs) > 1000;
    if (!moved && emulator.requests.count() === requests) return;
    requests = emulator.requests.count();
    keepsake.keep({ aheadMs: Math.abs(aheadMs) > 1000 ? aheadMs : 0, steps: stepsOf(emulator) });
  };
  const timer = setInterval(look, LOOK_MS);
  return () => {
    clearInterval(timer);
    look();
  };
};
