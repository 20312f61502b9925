import { randomBytes } from 'node:crypto';
import { calculateObjectSize } from 'bson';
import { CloudError } from '../cloud-error';
import { type Change, type Collection, storing } from './collection';
import { type Document, idKey, isPlain } from './document';
import { find } from './find';
import { MAX_DOCUMENT_BYTES, MAX_NESTING } from './limits';
import { duplicate } from './uniqueness';
import { isOperatorUpdate, updated } from './update';

/** What one modification did, in the words of the wire. */
export interface Modified {
  readonly updated: number;
  readonly upsert_id: unknown;
  readonly document: Document | null;
}

/** How documents are looked for and read: from the committed data, or through a transaction. */
export interface Sight {
  matching(collection: Collection, filter: Document, multi: boolean): Document[];
  exists(collection: Collection, key: string): boolean;
}

/** The committed data. */
export function committed(strict: boolean): Sight {
  return {
    matching: (collection, filter, multi) =>
      find(collection, { filter, strict, ...(multi ? {} : { limit: 1 }) }).map((row) => row.document),
    exists: (collection, key) => collection.rows.has(key),
  };
}

/** The changes that insert documents; ids are made where they are absent. */
export function inserting(collection: Collection, documents: Document[], sight: Sight): Change[] {
  const keys = new Set<string>();
  return documents.map((document) => {
    const stored = document._id === undefined ? { _id: newId(), ...document } : document;
    checkStorable(stored);
    const key = idKey(stored._id);
    if (keys.has(key) || sight.exists(collection, key)) throw duplicate(collection, '_id_', [stored._id]);
    keys.add(key);
    return storing(collection, stored);
  });
}

/** The modification of what a filter matches: by operators, or, with `merge` off, by replacement. */
export interface Modification {
  readonly filter: Document;
  readonly data: Document;
  readonly multi: boolean;
  readonly upsert: boolean;
}

/** The changes of a modification and what it will have done. */
export function modifying(
  collection: Collection,
  { filter, data, multi, upsert }: Modification,
  sight: Sight,
): { changes: Change[]; answer: Modified } {
  const byOperators = isOperatorUpdate(data);
  const matched = sight.matching(collection, filter, multi);
  if (matched.length === 0 && upsert) {
    const document = byOperators
      ? updated({ _id: filter._id ?? newId() }, data, filter)
      : { _id: filter._id ?? newId(), ...data };
    checkStorable(document);
    return {
      changes: [storing(collection, document)],
      answer: { updated: 0, upsert_id: document._id, document },
    };
  }
  const changes: Change[] = [];
  let last: Document | null = null;
  for (const before of matched) {
    last = byOperators ? updated(before, data, filter) : { _id: before._id, ...data };
    if (last === before) continue;
    checkStorable(last);
    changes.push(storing(collection, last));
  }
  return { changes, answer: { updated: changes.length, upsert_id: null, document: last } };
}

/** The changes that remove what a filter matches. */
export function removing(collection: Collection, filter: Document, multi: boolean, sight: Sight): Change[] {
  return sight
    .matching(collection, filter, multi)
    .map((document) => ({ collection, key: idKey(document._id), after: null }));
}

function newId(): string {
  return randomBytes(16).toString('hex');
}

function checkStorable(document: Document): void {
  checkNames(document, 1);
  if (calculateObjectSize(document) > MAX_DOCUMENT_BYTES)
    throw new CloudError('DATABASE_REQUEST_FAILED', `document is larger than ${MAX_DOCUMENT_BYTES} bytes`);
}

function checkNames(value: unknown, depth: number): void {
  if (depth > MAX_NESTING)
    throw new CloudError('DATABASE_REQUEST_FAILED', `document nests deeper than ${MAX_NESTING} levels`);
  if (Array.isArray(value)) {
    for (const entry of value) if (typeof entry === 'object') checkNames(entry, depth + 1);
  } else if (isPlain(value)) {
    for (const key of Object.keys(value)) {
      if (key.startsWith('$'))
        throw new CloudError(
          'DATABASE_REQUEST_FAILED',
          `The dollar ($) prefixed field '${key}' is not valid for storage.`,
        );
      checkNames(value[key], depth + 1);
    }
  }
}
