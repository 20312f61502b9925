import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  // A microphone that hums, and nobody who has to allow it.
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
];

/** What `CHROME_PATH` says to do as on a machine that has no browser. */
const NONE = 'none';

/** How long anything a person would wait for may take. */
const PATIENCE_MS = 20_000;

interface Executable {
  path: string;
  args: string[];
  env: NodeJS.ProcessEnv;
  cleanUp: () => void;
}

/** The fonts that came with the browser and those of the machine; its own list names a folder that need not exist, and without any font a page stays blank. */
const fontList = (folder: string): string =>
  [
    '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>',
    ...[join(folder, 'fonts'), '/usr/share/fonts', '/usr/local/share/fonts'].map(
      (dir) => `<dir>${dir}</dir>`,
    ),
    `<cachedir>${join(folder, 'font-cache')}</cachedir></fontconfig>`,
  ].join('\n');

const UNPACKING = `
import chromium from '@sparticuz/chromium';
const path = await chromium.executablePath();
console.log(JSON.stringify({ path, args: chromium.args, libraries: process.env.LD_LIBRARY_PATH }));`;

/** The browser of the npm registry. It unpacks itself, libraries included, where its process is told that temporary files go: a process of its own, so that no two tests share a half-written one. */
const packaged = (): Executable => {
  const folder = mkdtempSync(join(tmpdir(), 'huiyin-chromium-'));
  const unpacked = execFileSync(process.execPath, ['--input-type=module', '--eval', UNPACKING], {
    cwd: __dirname,
    env: { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
    encoding: 'utf8',
  });
  const { path, args, libraries } = JSON.parse(unpacked);
  writeFileSync(join(folder, 'fonts', 'fonts.conf'), fontList(folder));
  const env = { ...process.env, LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: join(folder, 'fonts') };
  return { path, args, env, cleanUp: () => rmSync(folder, { recursive: true, force: true }) };
};

const executable = (): Executable => {
  const named = process.env.CHROME_PATH;
  const installed = named === NONE ? [] : [...(named ? [named] : []), ...INSTALLED];
  const path = installed.find(existsSync);
  return path ? { path, args: [], env: process.env, cleanUp: () => undefined } : packaged();
};

/** The variables that have a value. */
const defined = (env: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );

/** A real Chromium: an installed one (`CHROME_PATH` names another, `none` means none), otherwise the one npm brought. */
export interface OpenBrowser {
  /** A tab that fails the test when the page throws. */
  tab(viewport?: { width: number; height: number }): Promise<Page>;
  /** What went wrong in any tab so far. */
  errors: readonly string[];
  close(): Promise<void>;
}

export const openBrowser = async (): Promise<OpenBrowser> => {
  const { path, args, env, cleanUp } = executable();
  const browser: Browser = await chromium.launch({
    executablePath: path,
    args: [...args, ...FLAGS],
    env: defined(env),
  });
  const context: BrowserContext = await browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
  context.setDefaultTimeout(PATIENCE_MS);
  const errors: string[] = [];
  return {
    errors,
    async tab(viewport = { width: 375, height: 812 }) {
      const page = await context.newPage();
      await page.setViewportSize(viewport);
      page.on('pageerror', (error) => errors.push(String(error.stack ?? error)));
      return page;
    },
    async close() {
      await browser.close();
      cleanUp();
    },
  };
};
