// manifest.xml as Office reads it: order, ids, limits; and every address it names is a page of ours or an icon (that each was built, `npm run size` looks after the build).
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SaxesParser } from 'saxes';
import { missingFiles } from './tools/builtFiles';

const ROOT = join(__dirname, '..');
const ORIGIN = 'https://localhost:3000/';

interface Element { readonly name: string; readonly attributes: Readonly<Record<string, string>>; readonly children: Element[]; text: string }

function parse(xml: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const stack = [root];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes, children: [], text: '' };
    stack.at(-1)?.children.push(element);
    stack.push(element);
  });
  parser.on('text', (text) => { const top = stack.at(-1); if (top) top.text += text; });
  parser.on('closetag', () => { stack.pop(); });
  parser.on('error', (error) => { throw error; });
  parser.write(xml).close();
  return root.children[0] ?? root;
}

const app = parse(readFileSync(join(ROOT, 'manifest.xml'), 'utf8'));
const all = (element: Element, name: string): Element[] => [...(element.name === name ? [element] : []), ...element.children.flatMap((child) => all(child, name))];
const one = (name: string): Element => {
  const [first] = all(app, name);
  if (!first) throw new Error(`no <${name}>`);
  return first;
};
const defaults = (element: Element): string => element.attributes['DefaultValue'] ?? '';

test('the parts stand in the order Office demands', () => {
  expect(app.children.map(({ name }) => name)).toEqual(['Id', 'Version', 'ProviderName', 'DefaultLocale', 'DisplayName', 'Description', 'IconUrl', 'HighResolutionIconUrl', 'SupportUrl',
    'AppDomains', 'Hosts', 'Requirements', 'DefaultSettings', 'Permissions', 'VersionOverrides']);
  expect(one('VersionOverrides').children.map(({ name }) => name)).toEqual(['Requirements', 'Hosts', 'Resources']);
  expect(one('Resources').children.map(({ name }) => name)).toEqual(['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings']);
  expect(one('DesktopFormFactor').children.map(({ name }) => name)).toEqual(['GetStarted', 'FunctionFile', 'ExtensionPoint']);
});

test('Chinese by default, English beside it, ExcelApi 1.9 to install', () => {
  expect(one('DefaultLocale').text).toBe('zh-CN');
  for (const element of [one('DisplayName'), one('Description'), ...all(app, 'bt:String')]) {
    expect(element.children.map(({ attributes }) => attributes['Locale'])).toEqual(['en-US']);
    expect(defaults(element)).toMatch(/[\u4e00-\u9fff]/);
  }
  expect(one('Set').attributes).toEqual({ Name: 'ExcelApi', MinVersion: '1.9' });
  expect(one('bt:Set').attributes).toEqual({ Name: 'ExcelApi', MinVersion: '1.9' });
});

test('ids are unique, a GUID names the add-in, and every resid names a resource of the right kind', () => {
  expect(one('Id').text).toMatch(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  const resources = [...all(app, 'bt:Image').filter(({ attributes }) => attributes['id']), ...all(app, 'bt:Url'), ...all(app, 'bt:String')];
  const ids = resources.map(({ attributes }) => attributes['id'] ?? '');
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => id.length > 32)).toEqual([]);
  const used = [app].flatMap(function residsOf(element): string[] { return [...(element.attributes['resid'] === undefined ? [] : [element.attributes['resid']]), ...element.children.flatMap(residsOf)]; });
  expect(used.filter((id) => !ids.includes(id))).toEqual([]);
  expect(ids.filter((id) => !used.includes(id))).toEqual([]);
  const controls = [...all(app, 'Group'), ...all(app, 'Control')].map(({ attributes }) => attributes['id']);
  expect(new Set(controls).size).toBe(controls.length);
});

test('no text is longer than Office shows', () => {
  const texts = (element: Element): string[] => [defaults(element), ...element.children.map(({ attributes }) => attributes['Value'] ?? '')];
  expect(all(one('bt:ShortStrings'), 'bt:String').flatMap(texts).filter((text) => text.length === 0 || text.length > 125)).toEqual([]);
  expect([...all(one('bt:LongStrings'), 'bt:String'), one('Description')].flatMap(texts).filter((text) => text.length === 0 || text.length > 250)).toEqual([]);
  expect(texts(one('DisplayName')).filter((text) => text.length > 125)).toEqual([]);
});

test('every address is a file: a page the build makes, or an icon of the size it is named for', () => {
  const addresses = [one('IconUrl'), one('HighResolutionIconUrl'), one('SupportUrl'), one('SourceLocation'), ...all(app, 'bt:Image').filter(({ attributes }) => attributes['DefaultValue']), ...all(app, 'bt:Url')].map(defaults);
  for (const address of addresses) {
    expect(address.startsWith(ORIGIN)).toBe(true);
    const path = address.slice(ORIGIN.length);
    if (path.endsWith('.html')) expect(existsSync(join(ROOT, 'src', path.replace('.html', ''), path))).toBe(true);
    else expect(`${path} ${String(readFileSync(join(ROOT, path)).readUInt32BE(16))}`).toBe(`${path} ${/(\d+)\.png$/.exec(path)?.[1] ?? ''}`);
  }
});

test('a build that lacks a file the manifest or a page names is told', () => {
  const folder = mkdtempSync(join(tmpdir(), 'build-'));
  writeFileSync(join(folder, 'manifest.xml'), '<a DefaultValue="https://localhost:3000/pane.html"/><b DefaultValue="https://localhost:3000/assets/icon-16.png"/>');
  writeFileSync(join(folder, 'pane.html'), '<script defer src="pane.js"></script><script src="https://elsewhere.example/office.js"></script>');
  expect(missingFiles(folder)).toEqual(['https://localhost:3000/assets/icon-16.png', '/pane.html → pane.js']);
  writeFileSync(join(folder, 'pane.js'), '');
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'assets', 'icon-16.png'), '');
  expect(missingFiles(folder)).toEqual([]);
});

test('the functions the ribbon calls are those the command page associates', () => {
  const source = readFileSync(join(ROOT, 'src', 'commands', 'main.ts'), 'utf8');
  for (const { text } of all(app, 'FunctionName')) expect(source).toContain(`associate('${text}'`);
});
