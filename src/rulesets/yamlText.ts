// A YAML text with its lines: what it says, and on which line each part of it stands.
import { isAlias, isMap, isSeq, LineCounter, parseDocument, type Document, type Node } from 'yaml';
import type { Path } from '../core/rules';
import { isPlain } from './inherit';

export interface YamlText {
  /** Parsed data; aliases resolved. `{}` where the text is not a map. */
  readonly data: Readonly<Record<string, unknown>>;
  /** Faults of the YAML itself. */
  readonly faults: readonly { readonly line: number; readonly message: string }[];
  /** The line (from 1) of the deepest part of `path` that stands in this text. */
  readonly lineOf: (path: Path) => number;
}

function stepInto(node: Node, key: string | number, document: Document): Node | null {
  const target = isAlias(node) ? node.resolve(document) : node;
  if (isMap(target) || isSeq(target)) {
    const child: unknown = target.get(key, true);
    return isNode(child) ? child : null;
  }
  return null;
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'range' in value;

/** Positions of an alias are those of the place it is used at, since that is where the reader looks. */
function lineOf(document: Document, counter: LineCounter, path: Path): number {
  let line = 1;
  let node: Node | null = document.contents;
  let followedAlias = false;
  for (const key of path) {
    if (!node) break;
    followedAlias ||= isAlias(node);
    node = stepInto(node, key, document);
    if (node?.range && !followedAlias) line = counter.linePos(node.range[0]).line;
  }
  return line;
}

/** The data, or null where aliases do not resolve or multiply beyond reason: the library then throws. */
function toData(document: Document): unknown {
  try {
    return document.toJS();
  } catch (error) {
    if (error instanceof ReferenceError) return null;
    throw error;
  }
}

/** Reads a YAML text. Never throws for what a person wrote: see `faults`. */
export function parseYamlText(text: string): YamlText {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const faults = document.errors.map((error) => ({ line: counter.linePos(error.pos[0]).line, message: '不是有效的 YAML：请检查缩进、冒号、引号和重复的项' }));
  const data = faults.length > 0 ? {} : toData(document);
  const unresolved = data === null && document.contents !== null ? [{ line: 1, message: '引用（*名称）找不到出处，或层层引用过多' }] : [];
  return { data: isPlain(data) ? data : {}, faults: [...faults, ...unresolved], lineOf: (path) => lineOf(document, counter, path) };
}
