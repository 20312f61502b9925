export { judged } from './clocks';
export { type Counts, sumOf, under } from './counts';
export type { FigureDefinition } from './definition';
export { figureDefinitions, histogramOf } from './definitions';
export { type Wait, waits } from './durations';
export { quantileOf, sizeOf } from './histogram';
export { againBy, againIn, type Days, hotCells, type Matter, unfinishedAges } from './matters';
export { recount, tallyOf } from './tally';
export { cellOf } from './volume';
