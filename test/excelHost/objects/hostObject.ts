// What the dispatcher needs of an object of Excel's model. Only the members our adapter uses exist; others are refused.
import { apiNotFound } from '../server/hostFault';

type Getter = () => unknown;
type Setter = (value: unknown) => void;
type Method = (...args: readonly unknown[]) => unknown;

export abstract class HostObject {
  /** Class name in @types/office-js: the requirement sets are looked up by it. */
  abstract readonly type: string;
  protected readonly getters: Record<string, Getter> = {};
  protected readonly setters: Record<string, Setter> = {};
  protected readonly methods: Record<string, Method> = {};

  /** A scalar or an object of the model. @throws HostFault ApiNotFound */
  get(member: string): unknown {
    const getter = this.getters[member];
    if (!getter) throw apiNotFound(`${this.type}.${member} is not emulated`);
    return getter();
  }

  set(member: string, value: unknown): void {
    const setter = this.setters[member];
    if (!setter) throw apiNotFound(`${this.type}.${member} cannot be set`);
    setter(value);
  }

  call(member: string, args: readonly unknown[]): unknown {
    const method = this.methods[member];
    if (!method) throw apiNotFound(`${this.type}.${member}() is not emulated`);
    return method(...args);
  }

  /** What the client learns when it first names the object. */
  identity(): Record<string, unknown> { return {}; }
  /** The members of a collection; null for a single object. */
  items(): readonly HostObject[] | null { return null; }
  /** `collection.getItem(key)`. */
  item(key: unknown): HostObject { throw apiNotFound(`${this.type}.getItem(${String(key)})`); }
}

/** Stands for what `…OrNullObject` did not find. Whatever is reached through it is null as well. */
export class NullObject extends HostObject {
  readonly type = 'Null';
  override get(): unknown { return this; }
  override set(): void { /* a null object swallows what is set on it */ }
  override call(): unknown { return this; }
  override item(): HostObject { return this; }
}

/** A collection that hands out its members by key. */
export class Collection extends HostObject {
  constructor(
    readonly type: string,
    private readonly all: () => readonly HostObject[],
    private readonly find: (key: string) => HostObject | null,
    private readonly missing: (key: string) => Error,
    methods: Record<string, Method> = {},
  ) {
    super();
    Object.assign(this.methods, {
      GetItem: (key: unknown) => this.item(key),
      GetItemOrNullObject: (key: unknown) => this.find(String(key)) ?? new NullObject(),
    }, methods);
  }

  override items(): readonly HostObject[] { return this.all(); }
  override item(key: unknown): HostObject {
    const found = this.find(String(key));
    if (!found) throw this.missing(String(key));
    return found;
  }
}
