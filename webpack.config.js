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

/** Nothing but the add-in's own files, and Office.js where it comes from. Griffel's style sheets need inline styles. */
const csp = (office) => [
  "default-src 'none'", `script-src 'self'${office}`, "style-src 'self' 'unsafe-inline'", "img-src 'self' data:", "font-src 'self'",
  `connect-src 'self'${office}`, `frame-src 'self'${office}`, "base-uri 'none'", "form-action 'none'", "object-src 'none'",
].join('; ');

function pages(offline) {
  const office = offline ? '' : ` ${CDN}`;
  const officeJs = offline ? 'office/office.js' : `${CDN}/lib/1/hosted/office.js`;
  const page = (name) => new HtmlPlugin({
    filename: `${name}.html`, template: `src/${name}/${name}.html`, chunks: [name], inject: 'body', scriptLoading: 'defer',
    templateParameters: { officeJs, csp: csp(office) }, minify: { collapseWhitespace: true, removeComments: true },
  });
  return [page('taskpane'), page('commands'), page('message')];
}

module.exports = (env = {}, argv = {}) => {
  const offline = Boolean(env.offline);
  const origin = env.origin ?? DEV_ORIGIN;
  const production = argv.mode === 'production';
  const folder = path.join(__dirname, 'dist', offline ? 'offline' : 'cdn');
  const addIn = {
    ...typescript,
    name: 'addIn',
    entry: { taskpane: './src/taskpane/main.tsx', commands: './src/commands/main.ts', message: './src/message/main.ts' },
    output: { path: folder, filename: production ? '[name].[contenthash:8].js' : '[name].js', chunkFilename: production ? '[name].[contenthash:8].js' : '[name].js', clean: true },
    devtool: production ? false : 'source-map',
    performance: { hints: false },
    plugins: [
      ...pages(offline),
      new ChunkList(),
      new CopyPlugin({ patterns: [
        { from: 'assets/*.png', to: 'assets/[name][ext]' },
        { from: 'manifest.xml', to: 'manifest.xml', transform: (content) => content.toString().replaceAll(DEV_ORIGIN, origin) },
      ] }),
      ...(offline ? [new OfflineOffice()] : []),
    ],
    devServer: { port: 3000, server: 'https', headers: { 'Access-Control-Allow-Origin': '*' }, hot: false },
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
  return offline ? [addIn] : [addIn, commandLine];
};
