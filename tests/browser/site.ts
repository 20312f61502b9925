import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { collections } from '../../cloudfunctions/shared/store/collections';
import type { DeliveredMessage, Emulator } from '../../emulator/index';
import { type Known, seed, templates } from '../../emulator/seed';
import { builtIn } from '../../emulator/start/build';
import { type OpenBrowser, openBrowser } from '../support/browser';
import { contactKey } from '../support/cloud';
import { reserve, startEmulator } from '../support/emulator';

const built = builtIn(resolve(__dirname, '..', '..'));

/** Tuesday, 24 November 2026, 10:00 in China: the desk is open. */
export const TUESDAY = new Date('2026-11-24T02:00:00.000Z');

/** The demo community in memory, the built web app on it, and a browser. */
export interface Site {
  emulator: Emulator;
  cast: ReadonlyMap<string, Known>;
  browser: OpenBrowser;
  /** The mini program as this person sees it; without `news` it learns only from what it asks, as in WeChat. */
  phoneOf(key: string, having?: { news: boolean }): Promise<Page>;
  /** Goes to a page of the mini program, as a message or a tab would. */
  visit(page: Page, path: string): Promise<void>;
  /** Opens the newest subscription message with this title, as tapping it in WeChat does. */
  openMessage(key: string, page: Page, title: string): Promise<void>;
  messagesOf(key: string): DeliveredMessage[];
  close(): Promise<void>;
}

/** Starts everything with a clock that stands still; nobody has complained yet. */
export const openSite = async (): Promise<Site> => {
  const emulator = await startEmulator({
    functionsDir: built.functionsDir,
    appJson: built.appJson,
    staticDirs: [
      { prefix: '/app/', dir: built.h5Dir },
      { prefix: '/', dir: built.stageDir },
    ],
    collections,
    templates,
    functionEnv: { HUIYIN_CONTACT_KEY: contactKey },
    now: TUESDAY,
    coalesceAbove: 12,
    quiet: true,
    reserve,
  });
  const cast = await seed(emulator, { stories: false });
  const browser = await openBrowser();
  const known = (key: string): Known => {
    const person = cast.get(key);
    if (!person) throw new Error(`nobody is called ${key}`);
    return person;
  };
  const messagesOf = (key: string) => emulator.delivered(known(key).openid);
  const visit = async (page: Page, path: string): Promise<void> => {
    const { search } = new URL(page.url());
    await page.goto('about:blank');
    await page.goto(`${emulator.url}/app/${search}#/${path}`);
  };
  return {
    emulator,
    cast,
    browser,
    async phoneOf(key, { news } = { news: true }) {
      const page = await browser.tab();
      // The stream of news is shared among tabs by a lock.
      if (!news)
        await page.addInitScript(() => Object.defineProperty(navigator, 'locks', { value: undefined }));
      await page.goto(`${emulator.url}/app/?as=${key}#/pages/home/index`);
      return page;
    },
    visit,
    messagesOf,
    async openMessage(key, page, title) {
      await emulator.idle();
      const message = messagesOf(key)
        .filter((delivered) => delivered.title === title)
        .at(-1);
      if (!message?.page) throw new Error(`${key} has no message ${title}`);
      await visit(page, message.page);
    },
    async close() {
      await browser.close();
      await emulator.stop();
    },
  };
};
