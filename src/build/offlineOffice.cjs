// Copies the files of Office.js that Excel can ask for beside the add-in, for an intranet with no internet, and lists their hashes.
const { createHash } = require('node:crypto');
const { readFileSync, readdirSync } = require('node:fs');
const { join } = require('node:path');

const PACKAGE = join(__dirname, '..', '..', 'node_modules', '@microsoft', 'office-js', 'dist');
/** What office.js loads for Excel on Windows, Mac and the web, and the words of its dialogs. */
const NEEDED = /^(?:office|excel-.*|o15apptofilemappingtable|office_strings|telemetry.*|ariatelemetry.*)\.js$/;
const LOCALES = ['zh-cn', 'en-us'];

function neededFiles() {
  const scripts = readdirSync(PACKAGE).filter((name) => NEEDED.test(name) && !name.includes('.debug.'));
  const words = LOCALES.map((locale) => `${locale}/office_strings.js`);
  return [...scripts, ...words];
}

class OfflineOffice {
  apply(compiler) {
    const { sources, Compilation } = compiler.webpack;
    compiler.hooks.thisCompilation.tap('OfflineOffice', (compilation) => {
      compilation.hooks.processAssets.tap({ name: 'OfflineOffice', stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL }, () => {
        const hashes = neededFiles().map((name) => {
          const content = readFileSync(join(PACKAGE, name));
          compilation.emitAsset(`office/${name}`, new sources.RawSource(content));
          return `${createHash('sha256').update(content).digest('hex')}  office/${name}`;
        });
        compilation.emitAsset('office/SHA256SUMS', new sources.RawSource(`${hashes.join('\n')}\n`));
      });
    });
  }
}

module.exports = { OfflineOffice, neededFiles };
