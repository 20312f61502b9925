import { TestEnvironment } from 'jest-environment-node';
import type { WaitingThread } from '../../emulator/index';

/** Outlives the test files of a process, each of which has globals and modules of its own. */
const waitingThreads: WaitingThread[] = [];

/** Node, in which each test file finds the functions' instances that the files before it have left (support/cloud.ts). */
export default class extends TestEnvironment {
  override async setup(): Promise<void> {
    await super.setup();
    Object.assign(this.global, { waitingThreads });
  }
}
