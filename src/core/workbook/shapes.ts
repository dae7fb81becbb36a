// Is this value, read back from text, of the shape we wrote? Small guards that are put together; nothing is turned into anything.

/** Says whether a value is a `T`. */
export type Shape<T> = (value: unknown) => value is T;
type ShapeOf<S> = S extends Shape<infer T> ? T : never;

export const isString: Shape<string> = (value) => typeof value === 'string';
export const isNumber: Shape<number> = (value): value is number => typeof value === 'number' && Number.isFinite(value);
export const isBoolean: Shape<boolean> = (value) => typeof value === 'boolean';
export const isNull: Shape<null> = (value) => value === null;

/** A whole number from `least` on. */
export const wholeFrom = (least: number): Shape<number> => (value): value is number => isNumber(value) && Number.isSafeInteger(value) && value >= least;

/** Of shape `shape`, and `holds`. */
export const where = <T>(shape: Shape<T>, holds: (value: T) => boolean): Shape<T> => (value): value is T => shape(value) && holds(value);

/** One of these very values. */
export const isOneOf = <const T extends string | number>(...values: readonly T[]): Shape<T> =>
  (value): value is T => values.some((one) => one === value);

/** Of one of these shapes. */
export const anyOf = <const S extends readonly Shape<unknown>[]>(...shapes: S): Shape<ShapeOf<S[number]>> =>
  (value): value is ShapeOf<S[number]> => shapes.some((shape) => shape(value));

export const orNull = <T>(shape: Shape<T>): Shape<T | null> => anyOf(shape, isNull);

export const listOf = <T>(shape: Shape<T>): Shape<readonly T[]> =>
  (value): value is readonly T[] => Array.isArray(value) && value.every(shape);

/** As many entries as shapes, each of its own. */
export const tupleOf = <const S extends readonly Shape<unknown>[]>(...shapes: S): Shape<{ readonly [K in keyof S]: ShapeOf<S[K]> }> =>
  (value): value is { readonly [K in keyof S]: ShapeOf<S[K]> } => Array.isArray(value) && value.length === shapes.length && shapes.every((shape, index) => shape(value[index]));

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Any names, all values of one shape. */
export const recordOf = <T>(shape: Shape<T>): Shape<Readonly<Record<string, T>>> =>
  (value): value is Readonly<Record<string, T>> => isObject(value) && Object.values(value).every(shape);

/** These names and no other. */
export const objectOf = <const S extends Readonly<Record<string, Shape<unknown>>>>(shapes: S): Shape<{ readonly [K in keyof S]: ShapeOf<S[K]> }> =>
  (value): value is { readonly [K in keyof S]: ShapeOf<S[K]> } => isObject(value)
    && Object.keys(value).every((name) => Object.hasOwn(shapes, name)) && Object.entries(shapes).every(([name, shape]) => shape(Reflect.get(value, name)));
