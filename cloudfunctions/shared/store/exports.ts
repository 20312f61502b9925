import type { ExportKind } from '../../../types/exports';
import { _, aggregate, Duplicate, insert, remove, update } from './cloud';

/** What somebody takes out (§4): what of, how far it is, and where it lies. */
export interface ExportDocument {
  _id: string;
  personId: string;
  kind: ExportKind;
  /** Which complaint, or which search, encrypted: a search may name somebody, and whose a sealed complaint is nobody reads here (B10). */
  subject: string;
  at: string;
  state: 'waiting' | 'working' | 'done' | 'failed';
  /** Complaints written so far, and the mark of the last one that was looked at. */
  rows: number;
  mark?: string;
  cut?: boolean;
  /** The parts of a sheet that lie in the storage already: what a run that was killed need not do again. */
  slices: string[];
  /** Every part is there: what is left is to bind them. */
  complete?: boolean;
  /** How many runs have begun since there was progress. */
  tries: number;
  /** Until when a run has it in hand. */
  leasedUntil: string;
  fileId?: string;
  bytes?: number;
  expiresAt: string;
}

/** Whether it is still to be made and no run has it in hand. */
export const isLeft = ({ state, leasedUntil, expiresAt }: ExportDocument, now: string): boolean =>
  (state === 'waiting' || state === 'working') && leasedUntil <= now && now < expiresAt;

/** Adds an order; false when it is there already. */
export const insertExport = async (order: ExportDocument): Promise<boolean> => {
  try {
    await insert('exports', order);
    return true;
  } catch (error) {
    if (!(error instanceof Duplicate)) throw error;
    return false;
  }
};

export const findExport = async (id: string): Promise<ExportDocument | undefined> => {
  const [found] = await aggregate<ExportDocument>('exports', [
    ['match', { _id: id }],
    ['limit', 1],
  ]);
  return found;
};

/** What somebody has taken out, the newest first. */
export const exportsOf = (personId: string, limit: number): Promise<ExportDocument[]> =>
  aggregate<ExportDocument>('exports', [
    ['match', { personId }],
    ['sort', { at: -1 }],
    ['limit', limit],
  ]);

type Changes = Partial<Omit<ExportDocument, '_id' | 'slices'>>;

/** Changes an export if it is still as this run knows it; answers what it then is, undefined when another run has it. */
export const keepExport = async (
  order: ExportDocument,
  changes: Changes,
  slice?: string,
): Promise<ExportDocument | undefined> => {
  const { _id, state, leasedUntil, tries } = order;
  const data = { ...changes, ...(slice ? { slices: _.push([slice]) } : {}) };
  if ((await update('exports', { _id, state, leasedUntil, tries }, data)) !== 1) return undefined;
  return { ...order, ...changes, slices: slice ? [...order.slices, slice] : order.slices };
};

/** Exports whose time is over, with what they left in the storage. */
export const expiredExports = (now: string, limit: number): Promise<ExportDocument[]> =>
  aggregate<ExportDocument>('exports', [
    ['match', { expiresAt: _.lte(now) }],
    ['sort', { expiresAt: 1 }],
    ['limit', limit],
  ]);

export const removeExport = (id: string): Promise<void> => remove('exports', { _id: id });
