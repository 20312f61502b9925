import { join } from 'node:path';
import type { Emulator, EmulatorOptions } from '../../emulator/index';
import { startEmulator } from '../support/emulator';

/** Monday, 5 January 2026, 10:00 in China. */
export const MONDAY = new Date('2026-01-05T02:00:00.000Z');

/** The functions this suite deploys. */
export const FUNCTIONS = join(__dirname, 'functions');

/** Two templates; the keys are such as WeChat gives. */
export const RECEIPT = {
  id: 'tmpl-receipt',
  title: '投诉受理通知',
  fields: { character_string1: '投诉编号', phrase2: '当前状态', time3: '受理时间', thing4: '备注' },
};
export const PROGRESS = { id: 'tmpl-progress', title: '进度通知', fields: { thing1: '进展' } };

/** An emulator with the suite's functions, two collections and a clock that stands still. */
export const started = (options: Partial<EmulatorOptions> = {}): Promise<Emulator> =>
  startEmulator({
    functionsDir: FUNCTIONS,
    collections: { notes: { indexes: [] }, ticks: { indexes: [] } },
    templates: [RECEIPT, PROGRESS],
    now: MONDAY,
    quiet: true,
    ...options,
  });

/** Makes Ms Lin known; her phone is 13800001234. */
export const introduceLin = (emulator: Emulator): string =>
  emulator.identity.create({ key: 'lin', name: '林女士', phone: '13800001234' }).openid;
