import { rights } from '../../types/rights';
import { serve } from '../shared/serve';
import { erase, erasure } from './erasing';
import { exportPart } from './exporting';
import { held } from './held';
import { withdraw } from './withdrawing';

/** What somebody may ask about the own personal data (§5.2). */
export const main = serve('rights', rights, { held, export: exportPart, withdraw, erasure, erase });
