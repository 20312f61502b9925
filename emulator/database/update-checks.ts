import { CloudError } from '../cloud-error';
import { type Document, isPlain } from './document';

const ARITHMETIC = new Set(['$inc', '$mul']);
const ON_ARRAYS = new Set(['$push', '$addToSet', '$pull', '$pullAll', '$pop']);
const CREATING = new Set([
  '$set',
  '$inc',
  '$mul',
  '$min',
  '$max',
  '$push',
  '$addToSet',
  '$bit',
  '$currentDate',
]);

/** Refuses what MongoDB refuses, before anything is changed. */
export function checkUpdate(document: Document, change: Document): void {
  const touched: string[] = [];
  for (const [operator, fields] of Object.entries(change)) {
    if (!isPlain(fields)) throw failed(`Modifiers operate on fields but we found a value for ${operator}`);
    for (const [path, operand] of Object.entries(fields)) {
      touched.push(path, ...(operator === '$rename' ? [String(operand)] : []));
      checkField(document, operator, path, operand);
      if (operator === '$rename') checkField(document, '$set', String(operand), null);
    }
  }
  checkConflicts(touched);
}

/** One update may touch a field once, and nothing inside it beside. */
function checkConflicts(paths: string[]): void {
  const sorted = paths.map((path) => `${path}.`).sort();
  for (let at = 1; at < sorted.length; at++)
    if (sorted[at]?.startsWith(sorted[at - 1] as string))
      throw failed(
        `Updating the path '${sorted[at]?.slice(0, -1)}' would create a conflict at '${sorted[at - 1]?.slice(0, -1)}'`,
      );
}

function checkField(document: Document, operator: string, path: string, operand: unknown): void {
  if (path === '_id' || path.startsWith('_id.'))
    throw failed(`Performing an update on the path '${path}' would modify the immutable field '_id'`);
  if (path === '' || path.split('.').includes(''))
    throw failed(`The update path '${path}' contains an empty field name, which is not allowed.`);
  if (path.includes('$')) return;
  const found = find(document, operator, path);
  if (ARITHMETIC.has(operator)) {
    if (typeof operand !== 'number')
      throw failed(
        `Cannot ${operator === '$inc' ? 'increment' : 'multiply'} with non-numeric argument: {${path}}`,
      );
    if (found !== undefined && typeof found !== 'number')
      throw failed(
        `Cannot apply ${operator} to a value of non-numeric type. {_id: ${JSON.stringify(document._id)}} has the field '${path}' of non-numeric type ${typeName(found)}`,
      );
  }
  if (ON_ARRAYS.has(operator) && found !== undefined && !Array.isArray(found))
    throw failed(
      `The field '${path}' must be an array but is of type ${typeName(found)} in document {_id: ${JSON.stringify(document._id)}}`,
    );
}

/** The value at a path; refuses a path that leads through a value that cannot hold fields. */
function find(document: Document, operator: string, path: string): unknown {
  let holder: unknown = document;
  for (const key of path.split('.')) {
    if (Array.isArray(holder) && !/^\d+$/.test(key)) {
      if (CREATING.has(operator)) throw cannotCreate(key, path);
      return undefined;
    }
    if (!isPlain(holder) && !Array.isArray(holder)) {
      if (holder !== undefined && CREATING.has(operator)) throw cannotCreate(key, path);
      return undefined;
    }
    holder = Object.hasOwn(holder, key) ? Reflect.get(holder, key) : undefined;
  }
  return holder;
}

function cannotCreate(key: string, path: string): CloudError {
  return failed(`Cannot create field '${key}' in element of path '${path}'`);
}

function typeName(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (value instanceof Date) return 'date';
  return typeof value === 'boolean' ? 'bool' : typeof value;
}

function failed(message: string): CloudError {
  return new CloudError('DATABASE_REQUEST_FAILED', message);
}
