import { parseArgs } from 'node:util';
import { Stopped } from './stopped';

/** What `npm start` was asked for. */
export interface StartOptions {
  /** The port that was asked for; absent: the usual one, or the next that is free. */
  port?: number;
  /** Throw away everything that was kept, and begin again. */
  reset: boolean;
  /** The community without the demo complaints. */
  empty: boolean;
  /** Build again whenever a source changes. */
  watch: boolean;
  /** Where everything is kept. */
  dataDir: string;
  help: boolean;
}

export const usage = `用法：npm start -- [选项]
  --port N     使用端口 N（默认 7300，被占用时自动换下一个空闲端口）
  --reset      清空已保存的数据，重新开始
  --empty      只建小区和人员，不放演示投诉
  --data 目录  数据保存的位置（默认 .huiyin）
  --watch      源码一有改动就重新构建（npm run dev）`;

/** Reads the command line; what it does not know is an error with a sentence for the person. */
export const readOptions = (args: string[]): StartOptions => {
  const { values } = parseArgs({
    args,
    options: {
      port: { type: 'string' },
      reset: { type: 'boolean', default: false },
      empty: { type: 'boolean', default: false },
      watch: { type: 'boolean', default: false },
      data: { type: 'string', default: '.huiyin' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const { reset, empty, watch, data: dataDir, help } = values;
  const options = { reset, empty, watch, dataDir, help };
  if (values.port === undefined) return options;
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new Stopped(`端口要在 1 到 65535 之间，不是“${values.port}”`);
  }
  return { ...options, port };
};
