import { realpathSync } from 'node:fs'
import { resolve } from 'node:path'
import { defineConfig } from '@tarojs/cli'

const root = resolve(__dirname, '..', '..')
/** Where the packages really lie, as webpack names them, also where the folder is a link. */
const packages = realpathSync(resolve(root, 'node_modules'))
const platform = process.env.TARO_ENV === 'h5' ? 'h5' : 'weapp'

const cache = {
  enable: true,
  cacheDirectory: resolve(root, '.cache/webpack'),
  buildDependencies: { ours: [resolve(__dirname, '../babel.config.js'), resolve(root, 'package-lock.json')] },
}

/** Modern syntax (private fields, `??=`) in these would stop older phones: they are transpiled like our own code. */
const transpiled = [
  resolve(root, 'shared'),
  resolve(__dirname),
  resolve(packages, 'zod'),
  resolve(packages, '@tanstack'),
]

/**
 * Sizes: a CSS pixel is a CSS pixel on both platforms (no rpx, no rem). Phones differ by a fifth in width, a PC by a
 * lot, and a touch target of 44 px must be 44 px on each; NutUI's own 375-based sizes are right as they are.
 */
const postcss = {
  pxtransform: { enable: false },
  autoprefixer: { enable: true },
  cssModules: { enable: false },
}

export default defineConfig({
  projectName: 'hongxin',
  date: '2026-11-22',
  designWidth: 375,
  deviceRatio: { 375: 2, 640: 2.34 / 2, 750: 1, 828: 1.81 / 2 },
  sourceRoot: 'src',
  outputRoot: `../dist/${platform}`,
  plugins: [resolve(__dirname, 'accessible.ts')],
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache,
  logger: { quiet: true, stats: false },
  defineConstants: { CLOUD_ENV: JSON.stringify(process.env.CLOUD_ENV ?? '') },
  mini: {
    compile: { include: transpiled },
    optimizeMainPackage: { enable: true },
    postcss,
    enableSourceMap: false,
    imageUrlLoaderOption: { limit: 10_240 },
    miniCssExtractPluginOption: { ignoreOrder: true },
    webpackChain(chain, webpack) {
      // WeChat has no AbortController, and React Query then renders nothing, silently.
      chain.plugin('abort-controller').use(webpack.ProvidePlugin, [
        {
          AbortController: ['abortcontroller-polyfill/dist/cjs-ponyfill.js', 'AbortController'],
          AbortSignal: ['abortcontroller-polyfill/dist/cjs-ponyfill.js', 'AbortSignal'],
        },
      ])
    },
  },
  h5: {
    compile: { include: transpiled },
    publicPath: './',
    staticDirectory: 'static',
    router: { mode: 'hash' },
    postcss,
    enableSourceMap: false,
    imageUrlLoaderOption: { limit: 10_240 },
    output: {
      filename: 'js/[name].[contenthash:8].js',
      chunkFilename: 'js/[name].[contenthash:8].js',
    },
    webpackChain(chain) {
      chain.performance.hints(false)
      // Else every page carries its own copy of what pages share.
      chain.merge({ optimization: { splitChunks: { chunks: 'all' } } })
    },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
  },
})
