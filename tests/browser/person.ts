import type { Page } from 'playwright-core';

/** Runs in the page: what has the focus, by the name that a screen reader says. */
const whatHasTheFocus = (): string | undefined => {
  const at = document.activeElement as HTMLInputElement;
  return (at.ariaLabel ?? at.labels?.[0]?.textContent ?? at.textContent)?.trim();
};

/** Runs in the page: whether what has the focus is marked, and not covered by anything. */
const theFocusIsInSight = (): boolean => {
  const at = document.activeElement as HTMLInputElement;
  const { left, top, width, height } = at.getBoundingClientRect();
  const { outlineStyle, outlineWidth } = getComputedStyle(at);
  const shown = document.elementFromPoint(left + width / 2, top + height / 2);
  return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 && at.contains(shown);
};

/** Runs in the page: resolves once something has kept its place for thirty frames. */
const standsStill = (element: Element): Promise<void> =>
  new Promise((resolve) => {
    let [place, frames] = [Number.NaN, 0];
    const look = () => {
      const { top } = element.getBoundingClientRect();
      frames = top === place ? frames + 1 : 0;
      place = top;
      if (frames < 30) requestAnimationFrame(look);
      else resolve();
    };
    look();
  });

/** Somebody at a phone, who reads what is written and taps what it says. */
export class Person {
  constructor(readonly page: Page) {}

  tap(label: string | RegExp): Promise<void> {
    return this.#trying(`tap ${label}`, () =>
      this.page.getByRole('button', { name: label, exact: true }).last().click(),
    );
  }

  write(label: string, text: string): Promise<void> {
    return this.#trying(`write into ${label}`, () =>
      this.page.getByLabel(label, { exact: true }).last().fill(text),
    );
  }

  reads(text: string | RegExp): Promise<void> {
    return this.#trying(`read ${text}`, () =>
      this.page.getByText(text).locator('visible=true').first().waitFor(),
    );
  }

  /** Goes on with the Tab key to what has this name, once it is there, and sees where the keyboard is as soon as the page stands still. */
  tabsTo(name: string): Promise<void> {
    return this.#trying(`reach ${name} with the keyboard`, async () => {
      const named = this.page
        .getByRole('button', { name, exact: true })
        .or(this.page.getByLabel(name, { exact: true }));
      await named.last().waitFor();
      for (let presses = 0; presses < 60; presses++) {
        await this.page.keyboard.press('Tab');
        if ((await this.page.evaluate(whatHasTheFocus)) !== name) continue;
        await this.page.waitForFunction(theFocusIsInSight);
        return;
      }
      throw new Error('sixty presses did not reach it');
    });
  }

  /** Chooses so many pictures for the form that is open: of the screen itself, so that no two are alike by chance. */
  adds(count: number): Promise<void> {
    return this.#trying(`add ${count} pictures`, async () => {
      const button = this.page.getByRole('button', { name: '加照片', exact: true }).last();
      // After a problem the page scrolls to it: nobody taps what is moving.
      await button.evaluate(standsStill);
      const buffer = await this.page.screenshot();
      const asked = this.page.waitForEvent('filechooser');
      await button.click();
      const pictures = Array.from({ length: count }, (_, at) => `picture-${at}.png`);
      await (await asked).setFiles(pictures.map((name) => ({ name, mimeType: 'image/png', buffer })));
    });
  }

  /** Waits until this page shows exactly so many stored pictures, each drawn, some of them twice perhaps. */
  sees(count: number): Promise<void> {
    return this.#trying(`see ${count} pictures`, async () => {
      await this.page.waitForFunction((wanted) => {
        const drawn = [...document.querySelectorAll('img')].filter(
          ({ src, naturalWidth, offsetParent }) =>
            offsetParent && naturalWidth > 0 && !src.startsWith('blob:'),
        );
        return new Set(drawn.map(({ src }) => src)).size === wanted;
      }, count);
    });
  }

  /** Starts an action from the complaint's page: its button, or the one behind 更多. */
  begin(label: string): Promise<void> {
    return this.#trying(`begin ${label}`, async () => {
      const direct = this.page.getByRole('button', { name: label, exact: true });
      const more = this.page.getByRole('button', { name: '更多', exact: true });
      await direct.or(more).first().waitFor();
      if (!(await direct.isVisible())) await more.click();
      await direct.click();
    });
  }

  /** Starts an action of staff, fills its form, sends it, says yes where it is asked again, and is back at the complaint. */
  async does(
    label: string,
    fill: () => Promise<void> = async () => undefined,
    askedAgain?: string,
  ): Promise<void> {
    await this.begin(label);
    await this.reads(/住户(会看到|看不到)这里写的内容/);
    await fill();
    await this.tap(label);
    if (askedAgain) {
      await this.reads(askedAgain);
      await this.#trying(`answer ${askedAgain}`, () =>
        this.page.getByText(label, { exact: true }).locator('visible=true').last().click(),
      );
    }
    await this.reads('处理经过');
  }

  async #trying(what: string, attempt: () => Promise<unknown>): Promise<void> {
    try {
      // A browser draws what lies behind once a second; everybody's own phone is before their own eyes.
      await this.page.bringToFront();
      await attempt();
    } catch (error) {
      const screen = await this.page.innerText('body');
      throw new Error(`could not ${what}: ${(error as Error).message}\n--- on the screen:\n${screen}`);
    }
  }
}
