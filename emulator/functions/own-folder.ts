import { existsSync, readFileSync } from 'node:fs';
import Module, { isBuiltin } from 'node:module';
import { join, sep } from 'node:path';

type Resolve = (request: string, parent: { filename?: string } | undefined, ...rest: unknown[]) => string;

const declared = (dir: string): Set<string> => {
  const path = join(dir, 'package.json');
  if (!existsSync(path)) return new Set();
  const { dependencies = {} } = JSON.parse(readFileSync(path, 'utf8')) as {
    dependencies?: Record<string, string>;
  };
  return new Set(Object.keys(dependencies));
};

const packageOf = (request: string): string => request.split('/', request.startsWith('@') ? 2 : 1).join('/');

/**
 * Lets a function load only what is uploaded with it: its own folder, and the packages its package.json
 * declares (the SDK counts as declared).
 */
export const keepInside = (dir: string): void => {
  const packages = declared(dir).add('wx-server-sdk');
  const own = dir + sep;
  const loader = Module as unknown as { _resolveFilename: Resolve };
  const resolve = loader._resolveFilename;
  loader._resolveFilename = (request, parent, ...rest) => {
    const path = resolve(request, parent, ...rest);
    const asker = parent?.filename ?? '';
    const fromOwnCode = asker.startsWith(own) && !asker.slice(own.length).startsWith('node_modules');
    if (!fromOwnCode || isBuiltin(request) || path.startsWith(own) || packages.has(packageOf(request))) {
      return path;
    }
    throw Object.assign(
      new Error(
        `Cannot find module '${request}': it is outside the function's folder and not in its package.json`,
      ),
      { code: 'MODULE_NOT_FOUND' },
    );
  };
};
