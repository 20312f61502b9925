import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';

const Package = z.object({ root: z.string(), pages: z.array(z.string()) });
const AppJson = z.object({
  pages: z.array(z.string()),
  subPackages: z.optional(z.array(Package)),
  subpackages: z.optional(z.array(Package)),
});

/** Whether a page is in the built app.json, sub-packages included; without an app.json every page is. */
export const pagesOf = (appJson: string | undefined): ((page: string) => boolean) => {
  if (!appJson) return () => true;
  return (page) => {
    const app = AppJson.parse(JSON.parse(readFileSync(appJson, 'utf8')));
    const packages = app.subPackages ?? app.subpackages ?? [];
    const inPackages = packages.flatMap(({ root, pages }) =>
      pages.map((name) => `${root.replace(/\/$/, '')}/${name}`),
    );
    return [...app.pages, ...inPackages].includes(page);
  };
};
