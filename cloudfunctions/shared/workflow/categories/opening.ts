import { withoutGreeting } from './greeting';

/** What stands further back drifts to other matters. */
const LONG = 60;

/** The beginning of a text, where the matter is said. */
export const openingOf = (text: string): string => withoutGreeting(text).slice(0, LONG);
