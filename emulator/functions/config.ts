import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { parseCron } from '../timers/cron';

const Trigger = z.object({
  name: z.string().check(z.regex(/^[A-Za-z][A-Za-z0-9_-]{0,59}$/)),
  type: z.literal('timer'),
  config: z.string(),
});

/** A function's config.json: the open interfaces it may call, its one timer, its time limit in seconds. */
export const FunctionConfig = z.object({
  permissions: z.optional(z.object({ openapi: z.optional(z.array(z.string())) })),
  triggers: z.optional(z.array(Trigger).check(z.maxLength(1, 'a function has at most one trigger'))),
  timeout: z.optional(z.number().check(z.minimum(1), z.maximum(60))),
});
export type FunctionConfig = z.infer<typeof FunctionConfig>;

/** One deployed function: its folder, its configuration, and a mark that changes with its code. */
export interface Deployment {
  name: string;
  dir: string;
  config: FunctionConfig;
  version: string;
}

const DEFAULT_TIMEOUT_SECONDS = 3;

/** The time limit of a function: 3 s unless its config.json says otherwise, 60 s at most. */
export const timeoutMs = ({ config }: Deployment): number =>
  (config.timeout ?? DEFAULT_TIMEOUT_SECONDS) * 1000;

const stamp = (path: string): string | undefined => {
  const found = statSync(path, { throwIfNoEntry: false });
  return found && `${found.mtimeMs}-${found.size}`;
};

const readConfig = (name: string, text: string): FunctionConfig => {
  const read = FunctionConfig.safeParse(JSON.parse(text));
  if (!read.success) throw new Error(`${name}/config.json: ${z.prettifyError(read.error)}`);
  for (const { config } of read.data.triggers ?? []) parseCron(config);
  return read.data;
};

/** The deployed functions: every folder under `functionsDir` that holds an index.js. */
export class Deployments {
  private readonly known = new Map<string, Deployment>();

  constructor(private readonly functionsDir: string) {}

  names(): string[] {
    if (!existsSync(this.functionsDir)) return [];
    return readdirSync(this.functionsDir, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && existsSync(join(this.functionsDir, entry.name, 'index.js')))
      .map((entry) => entry.name)
      .sort();
  }

  /** Reads every configuration, so that a mistake in one is said at the start. */
  check(): void {
    for (const name of this.names()) this.find(name);
  }

  /** The function as its folder stands now, or undefined when nothing is deployed under that name. */
  find(name: string): Deployment | undefined {
    if (!/^[A-Za-z][A-Za-z0-9_-]*$/.test(name)) return undefined;
    const dir = join(this.functionsDir, name);
    const code = stamp(join(dir, 'index.js'));
    if (!code) return undefined;
    const configPath = join(dir, 'config.json');
    const configured = stamp(configPath);
    const version = `${code}/${configured ?? ''}`;
    const known = this.known.get(name);
    if (known?.version === version) return known;
    const config = readConfig(name, configured ? readFileSync(configPath, 'utf8') : '{}');
    const deployment = { name, dir, config, version };
    this.known.set(name, deployment);
    return deployment;
  }
}
