import { type Modifier, update as mingoUpdate } from 'mingo/updater';
import { CloudError } from '../cloud-error';
import { copy, type Document, isPlain } from './document';
import { equalBson } from './order';
import { refusing } from './query';
import { checkUpdate } from './update-checks';

/** The document after an update, or the same one when nothing changes; the given one stays as it is. */
export function updated(document: Document, change: Document, filter: Document): Document {
  const next = copy(document);
  checkUpdate(next, change);
  clearReordered(next, change.$set);
  refusing(() => mingoUpdate(next, change as Modifier<Document>, [], filter, { cloneMode: 'deep' }));
  return equalBson(document, next) ? document : next;
}

/** True when an update names operators; plain fields beside operators are refused. */
export function isOperatorUpdate(change: Document): boolean {
  const keys = Object.keys(change);
  const operators = keys.filter((key) => key.startsWith('$')).length;
  if (operators > 0 && operators < keys.length)
    throw new CloudError('DATABASE_REQUEST_FAILED', 'update operator complicit');
  return operators > 0;
}

/** An object that differs from the new one in the order of keys alone counts as different (mingo: as equal). */
function clearReordered(next: Document, sets: unknown): void {
  if (!isPlain(sets)) return;
  for (const [path, value] of Object.entries(sets)) {
    if (typeof value !== 'object' || value === null || path.includes('$')) continue;
    const keys = path.split('.');
    const last = keys.pop() as string;
    let holder: unknown = next;
    for (const key of keys)
      holder = isPlain(holder) || Array.isArray(holder) ? Reflect.get(holder, key) : undefined;
    if (isPlain(holder) && last in holder && !equalBson(holder[last], value)) holder[last] = null;
  }
}
