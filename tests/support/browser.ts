import { existsSync, mkdtempSync, rmSync } from 'node:fs';
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

const FLAGS = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'];

/** How long anything a person would wait for may take. */
const PATIENCE_MS = 20_000;

interface Executable {
  path: string;
  args: string[];
  cleanUp: () => void;
}

/** The browser of the npm registry; it unpacks itself, libraries included, into the temporary folder it is told. */
const packaged = async (): Promise<Executable> => {
  const folder = mkdtempSync(join(tmpdir(), 'huiyin-chromium-'));
  const before = { TMPDIR: process.env.TMPDIR, lambda: process.env.AWS_EXECUTION_ENV };
  process.env.TMPDIR = folder;
  process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs20.x';
  const { default: sparticuz } = await import('@sparticuz/chromium');
  const path = await sparticuz.executablePath();
  if (before.TMPDIR === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = before.TMPDIR;
  if (before.lambda === undefined) delete process.env.AWS_EXECUTION_ENV;
  else process.env.AWS_EXECUTION_ENV = before.lambda;
  return { path, args: sparticuz.args, cleanUp: () => rmSync(folder, { recursive: true, force: true }) };
};

const executable = async (): Promise<Executable> => {
  const named = process.env.CHROME_PATH;
  const path = [...(named ? [named] : []), ...INSTALLED].find(existsSync);
  return path ? { path, args: [], cleanUp: () => undefined } : packaged();
};

/** A real Chromium: an installed one (`CHROME_PATH` names another), otherwise the one npm brought. */
export interface OpenBrowser {
  /** A tab that fails the test when the page throws. */
  tab(viewport?: { width: number; height: number }): Promise<Page>;
  /** What went wrong in any tab so far. */
  errors: readonly string[];
  close(): Promise<void>;
}

export const openBrowser = async (): Promise<OpenBrowser> => {
  const { path, args, cleanUp } = await executable();
  const browser: Browser = await chromium.launch({ executablePath: path, args: [...args, ...FLAGS] });
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
