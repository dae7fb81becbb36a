// `extends`: a rule set that only says how it differs from another. Works on parsed YAML, before any check.

type Plain = Readonly<Record<string, unknown>>;

/** Lists whose items have a name of their own, by which a patch finds them. */
const KEYED_LISTS: Readonly<Record<string, string>> = { indicators: 'id', groups: 'name' };

export const isPlain = (value: unknown): value is Plain => typeof value === 'object' && value !== null && !Array.isArray(value);
const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

const keyOf = (item: unknown, key: string): unknown => (isPlain(item) ? item[key] : undefined);

/** Items of `base` in their order, each with its patch laid over it; new ones at the end. */
function patchItems(base: readonly unknown[], patch: readonly unknown[], key: string): readonly unknown[] {
  const known = new Set(base.map((item) => keyOf(item, key)));
  const patched = base.map((item) => {
    const found = patch.find((change) => keyOf(change, key) === keyOf(item, key));
    return isPlain(item) && isPlain(found) ? { ...item, ...found } : item;
  });
  return [...patched, ...patch.filter((item) => !known.has(keyOf(item, key)))];
}

const removedFrom = (remove: unknown, list: string): readonly unknown[] => {
  const named = isPlain(remove) ? remove[list] : undefined;
  return isList(named) ? named : [];
};

function mergeField(name: string, base: unknown, patch: unknown): unknown {
  const key = KEYED_LISTS[name];
  if (key !== undefined && isList(base) && isList(patch)) return patchItems(base, patch, key);
  return (name === 'sources' || name === 'rates' || name === 'policy') && isPlain(base) && isPlain(patch) ? { ...base, ...patch } : patch;
}

/**
 * `patch` laid over `base`: fields replace fields; sources, rates and switches are added to; indicators (by id) and
 * groups (by name) are changed field by field, or taken away by `remove: {indicators: [id], groups: [name]}`.
 */
export function inherit(base: Plain, patch: Plain): Plain {
  const { extends: _parent, remove, ...changes } = patch;
  const { fiscalYear: _year, fiscalYears: _years, reviewed: _reviewed, ...kept } = base;
  const merged = Object.entries(changes).map(([name, value]) => [name, mergeField(name, kept[name], value)] as const);
  const all: Record<string, unknown> = { ...kept, ...Object.fromEntries(merged) };
  for (const [list, key] of Object.entries(KEYED_LISTS)) {
    const items = all[list];
    const gone = removedFrom(remove, list);
    if (isList(items) && gone.length > 0) all[list] = items.filter((item) => !gone.includes(keyOf(item, key)));
  }
  return all;
}
