// The end of every switch over a union: a kind that is not handled does not compile.

/** @throws Error always: a value that its type says cannot exist */
export function assertNever(value: never): never {
  throw new Error(`assertNever: ${JSON.stringify(value)}`);
}
