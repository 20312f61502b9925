import { TestEnvironment } from 'jest-environment-node';
import * as emulator from '../../emulator/index';

/** The emulator as it is loaded once in a process, with the functions' instances that wait in it. */
export interface ProcessWide {
  startEmulator: typeof emulator.startEmulator;
  reserve: emulator.Reserve;
}

/** Outlives the test files of a process, each of which has globals and modules of its own. */
const processWide: ProcessWide = {
  startEmulator: emulator.startEmulator,
  reserve: new emulator.Reserve(),
};

/** Node, in which each test file finds the emulator warm, as the files before it have left it (support/emulator.ts). */
export default class extends TestEnvironment {
  override async setup(): Promise<void> {
    await super.setup();
    Object.assign(this.global, { processWide });
  }
}
