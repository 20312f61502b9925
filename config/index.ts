import path from 'node:path';
import { defineConfig, type UserConfigExport } from '@tarojs/cli';
import dev from './dev';
import { minifyWithSwc } from './minify';
import prod from './prod';

const root = path.resolve(__dirname, '..');

/** Libraries that are written in newer JavaScript than old phones understand; `tests/weapp/old-phones.test.ts` names one that is missing here. */
const newer = /node_modules[\\/](zod|query-string|filter-obj|split-on-first|decode-uri-component)[\\/]/;

/** Code outside `src` that has to be compiled for old phones: the shared types and those libraries. */
const needsCompiling = (file: string) => file.startsWith(path.join(root, 'types')) || newer.test(file);

/** Modules that do nothing by being imported: which of them the first pages do not use, they do not bring along. */
const parts = /[\\/]src[\\/](actions|cloud|components|hooks|outbox|text)[\\/].*\.tsx?$/;

const isRelease = (mode: string): boolean => mode === 'production' || process.env.NODE_ENV === 'production';

/** One source, two targets: the mini program (`dist/weapp`) and the web (`dist/h5`, served under `/app/`). */
export default defineConfig<'webpack5'>(async (merge, { mode }) => {
  const base: UserConfigExport<'webpack5'> = {
    projectName: 'huiyin',
    date: '2026-11-23',
    designWidth: 750,
    deviceRatio: { 640: 2.34 / 2, 750: 1, 375: 2, 828: 1.81 / 2 },
    sourceRoot: 'src',
    outputRoot: `dist/${process.env.TARO_ENV}`,
    alias: { '@': path.join(root, 'src') },
    plugins: [path.join(root, 'config/templates.ts')],
    framework: 'react',
    compiler: { type: 'webpack5', prebundle: { enable: false } },
    sass: { resource: [path.join(root, 'src/styles/mixins.scss')] },
    // How deep the deepest page nests, with what it may grow by; deeper still works, in a component more.
    baseLevel: 14,
    mini: {
      optimizeMainPackage: { enable: true },
      compile: { include: [needsCompiling] },
      postcss: { pxtransform: { enable: true, config: {} }, cssModules: { enable: false } },
      // Importing one text or component is not importing all of their index.
      webpackChain(chain) {
        chain.merge({ module: { rule: { parts: { test: parts, sideEffects: false } } } });
        if (isRelease(mode)) minifyWithSwc(chain);
      },
    },
    h5: {
      publicPath: '/app/',
      staticDirectory: 'static',
      compile: { include: [needsCompiling] },
      output: {
        filename: 'js/[name].[contenthash:8].js',
        chunkFilename: 'js/[name].[contenthash:8].js',
      },
      miniCssExtractPluginOption: {
        ignoreOrder: true,
        filename: 'css/[name].[contenthash:8].css',
        chunkFilename: 'css/[name].[contenthash:8].css',
      },
      postcss: { autoprefixer: { enable: true, config: {} }, cssModules: { enable: false } },
      router: { mode: 'hash' },
    },
  };
  return merge({}, base, isRelease(mode) ? prod : dev);
});
