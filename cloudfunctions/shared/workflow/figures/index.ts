export { judged } from './clocks';
export { type Counts, sumOf, under } from './counts';
export { type FigureDefinition, figureDefinitions, histogramOf } from './definitions';
export { type Wait, waits } from './durations';
export { quantileOf, sizeOf } from './histogram';
export { recount, tallyOf } from './tally';
