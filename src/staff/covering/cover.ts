/** What lies over a covered part: one colour, for what is only blurred can be told. */
export const COVER = '#5b6665';
