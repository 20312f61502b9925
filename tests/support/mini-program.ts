import fs from 'node:fs';
import path from 'node:path';
import simulate, { type Node } from 'miniprogram-simulate';

const dist = path.resolve(__dirname, '../../dist/weapp');

type Options = Record<string, unknown>;
type Hook = (query?: Record<string, string>) => void;

interface PageInstance {
  route: string;
  options: Record<string, string>;
  onLoad: Hook;
  onShow?: Hook;
  onReady?: Hook;
  onUnload?: Hook;
}

interface Shell {
  wx: Options;
  App: (options: Options) => void;
  Page: (options: Options) => void;
  Component: (options: Options) => void;
  getApp: () => unknown;
  getCurrentPages: () => PageInstance[];
}

/** Lets everything that was set off come to rest. */
export async function settle(turns = 8): Promise<void> {
  for (let turn = 0; turn < turns; turn++) await simulate.sleep(5);
}

/** Every page of the built mini program, as WeChat would find it. */
export function builtPages(): string[] {
  const file = path.join(dist, 'app.json');
  if (!fs.existsSync(file)) throw new Error('dist/weapp is missing: run npm run build:weapp first');
  const app = JSON.parse(fs.readFileSync(file, 'utf8')) as {
    pages: string[];
    subPackages?: { root: string; pages: string[] }[];
  };
  const inPackages = (app.subPackages ?? []).flatMap(({ root, pages }) =>
    pages.map((page) => `${root.replace(/\/$/, '')}/${page}`),
  );
  return [...app.pages, ...inPackages];
}

/** A shown page or component, as a person would use it. */
export class Shown {
  constructor(
    readonly node: Node,
    private readonly leave: () => void,
  ) {}

  text(): string {
    return this.node.dom.textContent ?? '';
  }

  all(selector: string): Node[] {
    return this.node.querySelectorAll(selector);
  }

  /** Taps the first thing of this class that says `words`. */
  async tap(selector: string, words = ''): Promise<void> {
    const target = this.all(selector).find(({ dom }) => dom.textContent?.includes(words));
    if (!target) throw new Error(`nothing to tap: ${selector} saying "${words}" on "${this.text()}"`);
    target.dispatchEvent('tap', { bubbles: true });
    await settle();
  }

  async input(selector: string, value: string): Promise<void> {
    const target = this.node.querySelector(selector);
    if (!target) throw new Error(`nothing to type in: ${selector}`);
    target.dispatchEvent('input', { detail: { value } });
    await settle();
  }

  async close(): Promise<void> {
    this.leave();
    await settle();
  }
}

/** The built mini program in WeChat's own component engine; `wx` is what the platform would give it. */
export async function startMiniProgram(wx: Options) {
  const shell = globalThis as unknown as Shell;
  const pages: PageInstance[] = [];
  let app: (Options & { onLaunch: Hook; onShow?: Hook }) | undefined;
  Object.assign(shell.wx, wx);
  shell.getApp = () => app;
  shell.getCurrentPages = () => pages;
  shell.App = (options) => {
    app = options as typeof app;
  };
  const list = (value: unknown) => (Array.isArray(value) ? value : []);
  const define = shell.Component;
  shell.Component = (options) =>
    define({
      ...options,
      behaviors: list(options.behaviors),
      externalClasses: list(options.externalClasses),
    });
  shell.Page = (options) =>
    shell.Component({
      data: options.data,
      methods: Object.fromEntries(Object.entries(options).filter(([, part]) => typeof part === 'function')),
    });
  require(path.join(dist, 'app.js'));
  const launch = { path: '', query: {}, scene: 1001 } as unknown as Record<string, string>;
  app?.onLaunch(launch);
  app?.onShow?.(launch);

  const loaded = new Map<string, string>();
  const render = (route: string): Node => {
    const known =
      loaded.get(route) ??
      simulate.load(path.join(dist, route), { rootPath: dist, compilerOptions: { maxBuffer: 1 << 26 } });
    loaded.set(route, known);
    return simulate.render(known);
  };
  const attach = (node: Node) => {
    const host = document.createElement('div');
    document.body.append(host);
    node.attach(host);
  };

  return {
    /** Opens a page the way WeChat does. */
    async open(route: string, query: Record<string, string> = {}): Promise<Shown> {
      const node = render(route);
      const page = node.instance as unknown as PageInstance;
      Object.assign(page, { route, options: query });
      pages.push(page);
      attach(node);
      page.onLoad(query);
      page.onShow?.();
      page.onReady?.();
      await settle();
      return new Shown(node, () => {
        page.onUnload?.();
        node.detach();
        pages.pop();
      });
    },
    /** Shows a component on its own. */
    async show(route: string): Promise<Shown> {
      const node = render(route);
      attach(node);
      await settle();
      return new Shown(node, () => node.detach());
    },
  };
}
