/** What is computed at each write so that an index can find it. */
export interface Lookups {
  placeKey: string;
  /** Whether staff still owe something: archived files are open until they have been revisited. */
  open: boolean;
  /** Who has the next step: a person id, or a queue such as `desk`. */
  holder: string;
  /** The next promised time, if one runs. */
  promisedAt: string | null;
  nextAt: string;
  /** When the clock must look at it; null when nothing is due. */
  dueAt: string | null;
  untold: boolean;
  /** Since when it has been closed, so that it can be made anonymous in time; null while it is open, preserved or anonymous (§4). */
  eraseFrom: string | null;
  /** What it is found by (§4). */
  terms: string[];
  /** What follows from each place of its text on: by that a longer passage is known to stand in it (§4). */
  phrases: string[];
  /** Where it stands among what is found: when it was filed, and its id, `<instant> <id>`. */
  mark: string;
  /** Whom of the staff it is about (B10): an id, several with blanks between them, or nothing. */
  about: string;
  /** When it has lain untouched by the staff for too long (B8); null while that is not theirs to answer for. */
  staleAt: string | null;
  /** From when on the resident is to be called; null while no call is owed (C1.16). */
  callAt: string | null;
  /** Since when its handler waits for somebody else; null while the next step is their own (§7). */
  awaitedSince: string | null;
  /** Whether its archive lacks something that nobody has explained (§4). */
  incomplete: boolean;
  /** Whether nobody's account stands behind it any more and nobody has to be reached: contact data goes (§5.2). */
  forget: boolean;
}
