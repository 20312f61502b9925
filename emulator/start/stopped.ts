/** What ends `npm start` with a sentence instead of a stack. */
export class Stopped extends Error {}
