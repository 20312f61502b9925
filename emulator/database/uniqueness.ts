import { CloudError } from '../cloud-error';
import type { Change, Collection } from './collection';
import { encode } from './ejson';
import { spreadKeys } from './index-keys';
import { type IndexTree, keyText } from './index-tree';

/**
 * Refuses changes after which two documents would hold one unique key; absent counts as null, once.
 * Computes every index key, so that what cannot be indexed is refused before anything is changed. */
export function checkUnique(changes: readonly Change[]): void {
  const changed = new Map(changes.map((change) => [change.collection.name + change.key, change]));
  const taken = new Map<string, string>();
  for (const { collection, key, after } of changes) {
    if (after === null) continue;
    for (const tree of collection.trees) {
      if (!tree.unique) spreadKeys(after, tree.fields);
      else
        for (const values of tree.keysOf(after)) {
          const name = lockName(collection, tree, values);
          if ((taken.get(name) ?? key) !== key) throw duplicate(collection, tree.name, values);
          taken.set(name, key);
          for (const holder of tree.holders(values))
            if (holder.key !== key && !changed.has(collection.name + holder.key))
              throw duplicate(collection, tree.name, values);
        }
    }
  }
}

/** The names of everything a change must hold alone: the document and its unique keys, old and new. */
export function lockNames(change: Change): string[] {
  const { collection, key, after } = change;
  const before = collection.rows.get(key)?.document ?? null;
  const names = [`${collection.name}\u0000${key}`];
  for (const tree of collection.trees) {
    if (!tree.unique) continue;
    for (const document of [before, after])
      if (document !== null)
        for (const values of tree.keysOf(document)) names.push(lockName(collection, tree, values));
  }
  return names;
}

/** The refusal of a second document with one `_id` or unique key. */
export function duplicate(collection: Collection, index: string, values: readonly unknown[]): CloudError {
  const shown = values.map((value) => `: ${encode(value)}`).join(', ');
  return new CloudError(
    'DATABASE_DUPLICATE_WRITE',
    `[FailedOperation.DuplicateWrite] multiple write errors: [{write errors: [{E11000 duplicate key error collection: ${collection.name} index: ${index} dup key: { ${shown} }}]}, {<nil>}]`,
  );
}

function lockName(collection: Collection, tree: IndexTree, values: readonly unknown[]): string {
  return `${collection.name}\u0000\u0000${tree.name}\u0000${keyText(values)}`;
}
