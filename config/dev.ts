import type { UserConfigExport } from '@tarojs/cli';

/** What differs while developing: a warm cache and readable output, written to disk because the emulator serves it. */
const dev: UserConfigExport<'webpack5'> = {
  cache: { enable: true },
  mini: { debugReact: false },
  h5: {
    devServer: {
      host: '127.0.0.1',
      port: 10086,
      open: false,
      hot: false,
      liveReload: false,
      client: false,
      devMiddleware: { writeToDisk: true },
    },
  },
};

export default dev;
