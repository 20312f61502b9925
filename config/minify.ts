import TerserPlugin from 'terser-webpack-plugin';

interface Chain {
  optimization: { minimizer(name: string): { use(plugin: unknown, options: unknown[]): unknown } };
}

const terserOptions = { compress: true, mangle: true, format: { comments: false, ascii_only: false } };

/** Minifies with swc: smaller than by Taro's own terser, and several times as quick. Chinese stays in UTF-8, which takes three bytes where an escape takes six. */
export const minifyWithSwc = (chain: Chain): void => {
  chain.optimization
    .minimizer('terserPlugin')
    .use(TerserPlugin, [{ minify: TerserPlugin.swcMinify, parallel: false, terserOptions }]);
};
