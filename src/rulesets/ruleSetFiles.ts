// The rule set folders on disk. Node only: the build, the tests and the command line.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { casesShape, type WorkedCase } from './caseShape';
import { vocabularyShape, rateLibraryShape } from './shape';
import type { Rates } from './encodeMethod';
import type { Vocabulary } from '../core/rules';
import { parseYamlText } from './yamlText';

/** One folder: the text of its ruleset.yaml, and the words of its form.yaml. */
export interface RuleSetFolder { readonly id: string; readonly folder: string; readonly text: string; readonly vocabulary: Vocabulary }

export interface RuleSetFiles { readonly folders: readonly RuleSetFolder[]; readonly rates: Rates; readonly vocabulary: Vocabulary }

const readYaml = (path: string): unknown => parse(readFileSync(path, 'utf8'));

/** Nested groups of words → flat keys: `field.maxPoints`. */
function readVocabulary(path: string): Vocabulary {
  const groups = Object.entries(vocabularyShape.parse(readYaml(path)));
  return Object.fromEntries(groups.flatMap(([group, fields]) => Object.entries(fields).map(([field, words]) => [`${group}.${field}`, words] as const)));
}

/** Folders that hold a ruleset.yaml, by path, in a fixed order. */
export function ruleSetFolders(root: string): readonly string[] {
  const names = readdirSync(root, { withFileTypes: true });
  const here = names.some((entry) => entry.name === 'ruleset.yaml') ? [root] : [];
  const below = names.filter((entry) => entry.isDirectory()).map((entry) => entry.name).sort();
  return [...here, ...below.flatMap((name) => ruleSetFolders(join(root, name)))];
}

function readFolder(folder: string): RuleSetFolder {
  const text = readFileSync(join(folder, 'ruleset.yaml'), 'utf8');
  const id = parseYamlText(text).data['id'];
  const hasForm = readdirSync(folder).includes('form.yaml');
  return { id: typeof id === 'string' ? id : folder, folder, text, vocabulary: hasForm ? readVocabulary(join(folder, 'form.yaml')) : {} };
}

/** Reads every rule set under `root` (src/rulesets) with the pooled rates and words. */
export function readRuleSetFiles(root: string): RuleSetFiles {
  return {
    folders: ruleSetFolders(root).map(readFolder),
    rates: rateLibraryShape.parse(readYaml(join(root, 'rates.yaml'))),
    vocabulary: readVocabulary(join(root, 'vocabulary.yaml')),
  };
}

/** The texts a rule set may extend, by id. */
export const knownTexts = (files: RuleSetFiles): ReadonlyMap<string, string> => new Map(files.folders.map(({ id, text }) => [id, text]));

/** The worked cases of a folder; none where it has no cases.yaml of its own. */
export function readCases(folder: string): readonly WorkedCase[] {
  return readdirSync(folder).includes('cases.yaml') ? casesShape.parse(readYaml(join(folder, 'cases.yaml'))) : [];
}

/** The id a rule set extends; null for one that stands alone. */
export function parentOf(folder: RuleSetFolder): string | null {
  const parent = parseYamlText(folder.text).data['extends'];
  return typeof parent === 'string' ? parent : null;
}
