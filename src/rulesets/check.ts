// Is this a rule set we can score with? For the build, and for `jixiao rules check FILE`. Node and build time only.
import { zhCN } from 'zod/locales';
import { decodeFullRuleSet, verifyRuleSet, type EncodedFullRuleSet, type FullRuleSet, type Path, type RuleProblem, type Vocabulary } from '../core/rules';
import type { Rates } from './encodeMethod';
import { encodeRuleSet } from './encodeRuleSet';
import { inherit, isPlain } from './inherit';
import { knownTexts, readRuleSetFiles } from './ruleSetFiles';
import { ruleSetShape } from './shape';
import { verifyText } from './verifyText';
import { parseYamlText, type YamlText } from './yamlText';

/** What is wrong, where: `indicators[carryoverRate].method.bands`, line from 1, in Chinese. */
export interface RuleSetError { readonly path: string; readonly line: number; readonly message: string }

export type RuleSetCheck =
  | { readonly ok: true; readonly ruleSet: FullRuleSet; readonly encoded: EncodedFullRuleSet }
  | { readonly ok: false; readonly errors: readonly RuleSetError[] };

/** What a text may refer to: the texts it can extend (by id), the pooled rates, and the words of its own form.yaml. */
export interface RuleSetContext { readonly known: ReadonlyMap<string, string>; readonly rates: Rates; readonly vocabulary: Vocabulary }

type Merged = { readonly data: Readonly<Record<string, unknown>> } | { readonly problem: RuleProblem };

/** The data with everything it extends laid under it. */
function mergeParents(text: YamlText, known: ReadonlyMap<string, string>, seen: readonly string[]): Merged {
  const parent = text.data['extends'];
  if (parent === undefined) return { data: text.data };
  const path = ['extends'];
  if (typeof parent !== 'string') return { problem: { path, message: 'extends 应为一个规则 id' } };
  if (seen.includes(parent)) return { problem: { path, message: `extends 循环：${[...seen, parent].join(' → ')}` } };
  const base = known.get(parent);
  if (base === undefined) return { problem: { path, message: `extends 指向的规则“${parent}”不存在` } };
  const merged = mergeParents(parseYamlText(base), known, [...seen, parent]);
  return 'problem' in merged ? { problem: { ...merged.problem, path } } : { data: inherit(merged.data, text.data) };
}

const itemName = (item: unknown): unknown => (isPlain(item) ? item['id'] ?? item['name'] : undefined);

/** Items of lists are named by their id or name, which a person finds sooner than the third of them. */
function formatPath(path: Path, data: unknown): string {
  let here: unknown = data;
  return path.reduce<string>((written, key) => {
    here = Array.isArray(here) ? here[Number(key)] : isPlain(here) ? here[key] : undefined;
    const name = itemName(here);
    if (typeof key === 'number') return `${written}[${typeof name === 'string' ? name : String(key + 1)}]`;
    return written === '' ? key : `${written}.${key}`;
  }, '');
}

/** The same place in the text's own lists, where it patches only some items of its parent's. */
function ownPath(path: Path, data: Readonly<Record<string, unknown>>, own: Readonly<Record<string, unknown>>): Path {
  const [list, index, ...rest] = path;
  if (typeof list !== 'string' || typeof index !== 'number') return path;
  const merged = data[list];
  const written = own[list];
  if (!Array.isArray(merged) || !Array.isArray(written)) return path;
  const name = itemName(merged[index]);
  const at = itemName(written[index]) === name ? index : written.findIndex((item) => itemName(item) === name);
  return at >= 0 ? [list, at, ...rest] : ['extends'];
}

/** The library's messages are Chinese but for the names of types. */
const TYPES: Readonly<Record<string, string>> = { object: '下级各项（名称: 值）', array: '列表', string: '文字', number: '数', boolean: '是或否（true、false）', null: '空', undefined: '空' };
const inChinese = (message: string): string =>
  message.replace(/(期望|接收) (object|array|string|number|boolean|null|undefined)\b/g, (_, before: string, type: string) => `${before} ${TYPES[type] ?? type}`);

function problemsOfShape(data: unknown): { readonly problems: readonly RuleProblem[]; readonly text: ReturnType<typeof ruleSetShape.parse> | null } {
  const parsed = ruleSetShape.safeParse(data, { error: zhCN().localeError });
  if (parsed.success) return { problems: [], text: parsed.data };
  const problems = parsed.error.issues.map((issue) => ({
    path: issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key)),
    message: issue.code === 'unrecognized_keys' ? `不认识的项：${issue.keys.join('、')}` : inChinese(issue.message),
  }));
  return { problems, text: null };
}

/** What the official rule sets offer a file of the user's own: texts to extend, common rates. Reads them from disk. */
export function officialContext(): RuleSetContext {
  const files = readRuleSetFiles(__dirname);
  return { known: knownTexts(files), rates: files.rates, vocabulary: {} };
}

/** Checks the text of a ruleset.yaml. Everything that is wrong at one depth is told at once, each with its place. */
export function checkRuleSetText(yamlText: string, context: RuleSetContext = officialContext()): RuleSetCheck {
  const text = parseYamlText(yamlText);
  if (text.faults.length > 0) return { ok: false, errors: text.faults.map(({ line, message }) => ({ path: '', line, message })) };
  const own = text.data['id'];
  const merged = mergeParents(text, context.known, typeof own === 'string' ? [own] : []);
  const refuse = (problems: readonly RuleProblem[], data: Readonly<Record<string, unknown>>): RuleSetCheck => ({
    ok: false,
    errors: problems.map(({ path, message }) => ({ path: formatPath(path, data), line: text.lineOf(ownPath(path, data, text.data)), message })),
  });
  if ('problem' in merged) return refuse([merged.problem], text.data);
  const shape = problemsOfShape(merged.data);
  if (!shape.text) return refuse(shape.problems, merged.data);
  const unclear = verifyText(shape.text, context.rates);
  if (unclear.length > 0) return refuse(unclear, merged.data);
  const encoded = encodeRuleSet(shape.text, context.rates, context.vocabulary);
  const ruleSet = decodeFullRuleSet(encoded);
  const problems = verifyRuleSet(ruleSet);
  return problems.length > 0 ? refuse(problems, merged.data) : { ok: true, encoded, ruleSet };
}
