import type { UserConfigExport } from '@tarojs/cli';
import { minifyWithSwc } from './minify';

/** What differs in a release: Taro splits only initial chunks by default, so each lazy page of the web build would carry its own copy of the components. */
const prod: UserConfigExport<'webpack5'> = {
  cache: { enable: false },
  h5: {
    webpackChain(chain) {
      minifyWithSwc(chain);
      chain.optimization.splitChunks({
        chunks: 'all',
        minSize: 20_000,
        cacheGroups: {
          taro: { test: /[\\/]node_modules[\\/]@tarojs[\\/]/, name: 'taro', priority: 20 },
          vendors: { test: /[\\/]node_modules[\\/]/, name: 'vendors', chunks: 'initial', priority: 10 },
        },
      });
    },
  },
};

export default prod;
