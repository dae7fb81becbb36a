// What Excel would complain about when it opens a file: parts nobody declares, relationships that lead nowhere, broken markup.
import { strFromU8 } from 'fflate';
import { SaxesParser } from 'saxes';
import { unzipParts } from './zip';

/** All faults, worded; none for a sound file. */
export function faultsIn(bytes: Uint8Array): readonly string[] {
  const parts = unzipParts(bytes);
  const text = (path: string): string => strFromU8(parts[path] ?? new Uint8Array());
  return [
    ...Object.keys(parts).filter((path) => /\.(?:xml|rels)$/.test(path)).flatMap((path) => brokenMarkup(path, text(path))),
    ...undeclared(Object.keys(parts), text('[Content_Types].xml')),
    ...Object.keys(parts).filter((path) => path.endsWith('.rels')).flatMap((path) => danglingTargets(path, text(path), parts)),
    ...Object.keys(parts).filter((path) => /\.xml$/.test(path)).flatMap((path) => unknownRelations(path, text(path), parts)),
    ...repeatedIds(text('xl/workbook.xml')),
  ];
}

function brokenMarkup(path: string, markup: string): readonly string[] {
  try {
    new SaxesParser({ xmlns: true }).write(markup).close();
    return [];
  } catch (error) {
    return [`${path}: ${String(error)}`];
  }
}

function undeclared(paths: readonly string[], types: string): readonly string[] {
  const overrides = [...types.matchAll(/<Override [^>]*PartName="\/([^"]*)"/g)].map(([, path = '']) => decodeURI(path));
  const defaults = [...types.matchAll(/<Default [^>]*Extension="([^"]*)"/g)].map(([, extension = '']) => extension.toLowerCase());
  return [
    ...overrides.filter((path) => !paths.includes(path)).map((path) => `declared, but not there: ${path}`),
    ...overrides.filter((path, i) => overrides.indexOf(path) !== i).map((path) => `declared twice: ${path}`),
    ...paths.filter((path) => path !== '[Content_Types].xml' && !overrides.includes(path) && !defaults.includes(path.split('.').at(-1)?.toLowerCase() ?? '')).map((path) => `not declared: ${path}`),
  ];
}

/** The folder relationships of `.../_rels/x.rels` start from. */
const folderOf = (rels: string): string => rels.replace(/_rels\/[^/]*$/, '');

function danglingTargets(rels: string, markup: string, parts: Readonly<Record<string, Uint8Array>>): readonly string[] {
  const all = [...markup.matchAll(/<Relationship [^>]*>/g)].map(([tag]) => tag);
  const ids = all.map((tag) => / Id="([^"]*)"/.exec(tag)?.[1] ?? '');
  const targets = all.filter((tag) => !tag.includes('TargetMode="External"')).map((tag) => / Target="([^"]*)"/.exec(tag)?.[1] ?? '');
  return [
    ...ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `${rels}: ${id} twice`),
    ...targets.filter((target) => !(resolve(folderOf(rels), target) in parts)).map((target) => `${rels}: ${target} leads nowhere`),
  ];
}

function resolve(folder: string, target: string): string {
  return decodeURI(new URL(target, `http://package.invalid/${folder}`).pathname).slice(1);
}

/** `r:id="…"` in a part that its relationships do not know. */
function unknownRelations(path: string, markup: string, parts: Readonly<Record<string, Uint8Array>>): readonly string[] {
  const rels = parts[path.replace(/([^/]+)$/, '_rels/$1.rels')];
  const known = rels ? [...strFromU8(rels).matchAll(/ Id="([^"]*)"/g)].map(([, id]) => id) : [];
  return [...markup.matchAll(/ r:(?:id|embed)="([^"]*)"/g)].map(([, id]) => id).filter((id) => !known.includes(id)).map((id) => `${path}: ${String(id)} is not known`);
}

function repeatedIds(workbook: string): readonly string[] {
  return ['name', 'sheetId', 'r:id'].flatMap((attribute) => {
    const values = [...workbook.matchAll(/<(?:\w+:)?sheet [^>]*>/g)].map(([tag]) => new RegExp(` ${attribute}="([^"]*)"`).exec(tag)?.[1]?.toLowerCase());
    return values.filter((value, i) => values.indexOf(value) !== i).map((value) => `two sheets with ${attribute} ${String(value)}`);
  });
}
