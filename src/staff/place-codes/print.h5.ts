import './print.scss';

/** Prints the page as it is; what is not for paper hides itself. */
export const print: (() => void) | undefined = () => window.print();
