// Builds: the add-in's pages (Office.js from Microsoft's CDN, or served beside it with --env offline) and the command line.
const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const { ChunkList } = require('./src/build/chunkList.cjs');
const { OfflineOffice } = require('./src/build/offlineOffice.cjs');

const DEV_ORIGIN = 'https://localhost:3000';
const CDN = 'https://appsforoffice.microsoft.com';

const typescript = {
  module: { rules: [{ test: /\.tsx?$/, loader: 'ts-loader', options: { transpileOnly: true, compilerOptions: { noEmit: false } }, exclude: /node_modules/ }] },
  resolve: { extensions: ['.ts', '.tsx', '.js'] },
};

/** The pane's styles written out as classes: nothing of Griffel's style compiler is loaded. Read last (loaders run from the last rule to the first), once TypeScript is gone. */
const styles = { test: /\.tsx$/, loader: '@griffel/webpack-loader', exclude: /node_modules/ };

/** Nothing but the add-in's own files, and Office.js where it comes from. Griffel's style sheets need inline styles. */
const csp = (office) => [
  "default-src 'none'", `script-src 'self'${office}`, "style-src 'self' 'unsafe-inline'", "img-src 'self' data:", "font-src 'self'",
  `connect-src 'self'${office}`, `frame-src 'self'${office}`, "base-uri 'none'", "form-action 'none'", "object-src 'none'",
].join('; ');

/** The page of one entry: shell, policy, and where Office.js comes from. */
function page(name, offline) {
  const office = offline ? '' : ` ${CDN}`;
  const officeJs = offline ? 'office/office.js' : `${CDN}/lib/1/hosted/office.js`;
  return new HtmlPlugin({
    filename: `${name}.html`, template: `src/${name}/${name}.html`, inject: 'body', scriptLoading: 'defer',
    templateParameters: { officeJs, csp: csp(office) }, minify: { collapseWhitespace: true, removeComments: true },
  });
}

module.exports = (env = {}, argv = {}) => {
  const offline = Boolean(env.offline);
  const origin = env.origin ?? DEV_ORIGIN;
  const production = argv.mode === 'production';
  const folder = path.join(__dirname, 'dist', offline ? 'offline' : 'cdn');
  /** A page with files of its own: modules shared between entries would each be wrapped apart, 9 KB gzip more for the pane. */
  const pane = (name, entry, plugins, rest) => {
    const stem = production ? '[name].[contenthash:8].js' : '[name].js';
    const file = name === 'taskpane' ? stem : `${name}/${stem}`;
    return {
      ...typescript,
      module: { rules: [styles, ...typescript.module.rules] },
      name,
      entry: { [name]: entry },
      output: { path: folder, filename: file, chunkFilename: file, uniqueName: name, clean: { keep: name === 'taskpane' ? /^(?:commands|message)(?:\/|\.html)/ : (file) => !file.startsWith(`${name}/`) } },
      devtool: production ? false : 'source-map',
      performance: { hints: false },
      plugins: [page(name, offline), ...plugins],
      ...rest,
    };
  };
  const commandLine = {
    ...typescript,
    name: 'commandLine',
    target: 'node20',
    entry: { jixiao: './src/cli/main.ts' },
    output: { path: path.join(__dirname, 'dist', 'cli'), filename: '[name].cjs' },
    devtool: false,
    optimization: { minimize: false },
  };
  const assets = new CopyPlugin({ patterns: [
    { from: 'assets/*.png', to: 'assets/[name][ext]' },
    { from: 'manifest.xml', to: 'manifest.xml', transform: (content) => content.toString().replaceAll(DEV_ORIGIN, origin) },
  ] });
  const addIn = [
    pane('taskpane', './src/taskpane/main.tsx', [new ChunkList(), assets, ...(offline ? [new OfflineOffice()] : [])], {
      devServer: { port: 3000, server: 'https', headers: { 'Access-Control-Allow-Origin': '*' }, hot: false },
    }),
    pane('commands', './src/commands/main.ts', [], {}),
    pane('message', './src/message/main.ts', [], {}),
  ];
  return offline ? addIn : [...addIn, commandLine];
};
