import { createReadStream, existsSync, statSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

/** A folder of built files that is served under a prefix ending in `/`. */
export interface StaticDir {
  prefix: string;
  dir: string;
}

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.gif': 'image/gif',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.mp4': 'video/mp4',
  '.txt': 'text/plain; charset=utf-8',
};

export const contentType = (path: string): string =>
  TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream';

const isFile = (path: string): boolean => existsSync(path) && statSync(path).isFile();

/** The file a path stands for: itself, or index.html where an app's own router takes over; never outside `dir`. */
const fileFor = (dir: string, rest: string): string | undefined => {
  const path = normalize(join(dir, rest));
  if (path !== normalize(dir) && !path.startsWith(normalize(dir + sep))) return undefined;
  if (isFile(path)) return path;
  if (extname(path) !== '' && extname(path) !== '.html') return undefined;
  const index = join(dir, 'index.html');
  return isFile(index) ? index : undefined;
};

/** Serves `path` out of the folder whose prefix is the longest match; false when there is none. */
export const serveStatic = (dirs: readonly StaticDir[], path: string, response: ServerResponse): boolean => {
  const dir = dirs
    .filter(({ prefix }) => path.startsWith(prefix) || `${path}/` === prefix)
    .sort((a, b) => b.prefix.length - a.prefix.length)[0];
  if (!dir) return false;
  if (!path.startsWith(dir.prefix)) {
    response.writeHead(301, { location: dir.prefix }).end();
    return true;
  }
  const file = fileFor(dir.dir, path.slice(dir.prefix.length));
  if (!file) return false;
  response.writeHead(200, {
    'content-type': contentType(file),
    'content-length': statSync(file).size,
    'cache-control': 'no-cache',
  });
  createReadStream(file).pipe(response);
  return true;
};
