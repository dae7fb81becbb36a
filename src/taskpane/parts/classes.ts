// Styles of a view: one class for each thing styled. Far less text in the chunk than `makeStyles`, which writes a class for
// each property so that rules may be laid over one another; that is kept for what is laid over something else.

/**
 * The classes of a view in one hook, by name.
 * @param hooks what `makeResetStyles` gives. Sides are named start and end: a class that names left or right is written twice.
 */
export const classes = <Name extends string>(hooks: Readonly<Record<Name, () => string>>) => (): Readonly<Record<Name, string>> =>
  // All of them each time, in the same order, as hooks must be.
  Object.fromEntries(Object.entries<() => string>(hooks).map(([name, classOf]) => [name, classOf()])) as Record<Name, string>;
