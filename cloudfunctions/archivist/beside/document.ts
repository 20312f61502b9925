/** One complaint in words, as it is printed: loaded only when one is taken out. */
export { paperOf, picturesIn } from '../paper/content';
