export { judged } from './clocks';
export { type Counts, sumOf, under } from './counts';
export type { FigureDefinition } from './definition';
export { figureDefinitions } from './definitions';
export { type Wait, waits } from './durations';
export { type Counted, countedOf, EDITION, factOn, restOf } from './facts';
export { boundsOf, comparedWork } from './fairness';
export { handClocks, handKey } from './hands';
export { quantileOf, sizeOf } from './histogram';
export { histogramOf } from './length-definitions';
export {
  againBy,
  againIn,
  comingsOf,
  type Days,
  hotCells,
  hotMatters,
  type Matter,
  unfinishedAges,
} from './matters';
export { byDay, lived, recount, tallyOf } from './tally';
export { cellOf } from './volume';
export { type WorkNumber, workNumber, workNumbers } from './work';
