// Executes the body of one RichApi request against the emulated workbook, action by action, as Excel does: in order,
// and what was done before the failing action stays done.
import { HostObject, NullObject } from '../objects/hostObject';
import { RangeObject } from '../objects/rangeObject';
import { isAtLeast, type ApiSets } from './apiSets';
import { apiNotFound, HostFault } from './hostFault';

export interface RichApiBody { readonly AutoKeepReference?: boolean; readonly Actions: readonly Action[]; readonly ObjectPaths: Readonly<Record<string, ObjectPath>> }

interface Action {
  readonly Id: number; readonly ActionType: number; readonly Name: string; readonly ObjectPathId: number;
  readonly ArgumentInfo?: { readonly Arguments?: readonly unknown[]; readonly ReferencedObjectPathIds?: readonly (number | null)[] };
  readonly QueryInfo?: { readonly Select?: readonly string[]; readonly Expand?: readonly string[] };
}

interface ObjectPath {
  readonly Id: number; readonly ObjectPathType: number; readonly Name: string; readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: Action['ArgumentInfo'];
}

export interface RichApiAnswer {
  readonly Results: { readonly ActionId: number; readonly Value: unknown }[];
  readonly TraceIds: number[];
  Error?: { readonly Code: string; readonly Message: string; readonly ActionIndex: number; readonly Location: string; readonly HttpStatusCode: number };
}

/** Action types of the protocol. */
const DOES = { instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5 } as const;
/** Object path types. */
const PATH = { global: 1, method: 3, indexer: 5, reference: 6, null: 7 } as const;

export interface Surroundings {
  readonly root: HostObject;
  /** Ranges kept between requests, by reference id. */
  readonly references: Map<string, RangeObject>;
  readonly apiSets: ApiSets;
  /** The highest ExcelApi set this Excel knows. */
  readonly version: string;
}

export class RichApiExecution {
  readonly #objects = new Map<number, HostObject>();
  readonly #kept = new Set<number>();

  constructor(private readonly body: RichApiBody, private readonly around: Surroundings) {}

  /** Runs at most `limit` actions; what failed is in the answer. */
  run(limit = Infinity): RichApiAnswer {
    const answer: RichApiAnswer = { Results: [], TraceIds: [] };
    for (const [index, action] of this.body.Actions.entries()) {
      if (index >= limit) break;
      try {
        answer.Results.push({ ActionId: action.Id, Value: this.#perform(action) });
        if (action.ActionType === DOES.trace) answer.TraceIds.push(action.Id);
      } catch (error) {
        if (!(error instanceof HostFault)) throw error;
        answer.Error = { Code: error.code, Message: error.message, ActionIndex: index, Location: action.Name, HttpStatusCode: error.status };
        break;
      }
    }
    return answer;
  }

  #perform(action: Action): unknown {
    if (action.ActionType === DOES.trace) return null;
    const object = this.#object(action.ObjectPathId);
    switch (action.ActionType) {
      case DOES.instantiate: return this.#identity(action.ObjectPathId, object);
      case DOES.query: return object instanceof NullObject ? null : this.#query(object, action.QueryInfo?.Select ?? []);
      case DOES.method: return this.#method(action, object);
      case DOES.setProperty: {
        if (object instanceof NullObject) throw new HostFault('InvalidObjectPath', action.Name);
        this.#check(object, action.Name);
        object.set(action.Name, (action.ArgumentInfo?.Arguments ?? [])[0]);
        return undefined;
      }
      default: throw apiNotFound(`action type ${action.ActionType}`);
    }
  }

  #method(action: Action, object: HostObject): unknown {
    if (action.Name === '_KeepReference') { this.#kept.add(action.ObjectPathId); return null; }
    if (object instanceof NullObject) throw new HostFault('InvalidObjectPath', action.Name);
    this.#check(object, action.Name);
    const result = object.call(action.Name, this.#arguments(action.ArgumentInfo));
    return result instanceof HostObject ? null : result;
  }

  #identity(pathId: number, object: HostObject): unknown {
    if (object instanceof NullObject) return null;
    if (this.#kept.has(pathId) && object instanceof RangeObject) {
      const id = `ref-${String(this.around.references.size + 1)}`;
      this.around.references.set(id, object);
      return { ...object.identity(), _ReferenceId: id };
    }
    return object.identity();
  }

  /** `name`, `range/address`: what was asked for, in the shape the client reads back. */
  #query(object: HostObject, select: readonly string[]): unknown {
    const items = object.items();
    if (items) return { _Items: items.map((item) => ({ ...item.identity(), ...this.#members(item, select) })) };
    return { ...object.identity(), ...this.#members(object, select) };
  }

  #members(object: HostObject, select: readonly string[]): Record<string, unknown> {
    const answer: Record<string, unknown> = {};
    const below = new Map<string, string[]>();
    for (const path of select) {
      const [first = '', ...rest] = path.split('/');
      if (rest.length > 0) below.set(first, [...below.get(first) ?? [], rest.join('/')]);
      else {
        this.#check(object, first);
        answer[pascal(first)] = object.get(pascal(first));
      }
    }
    for (const [name, inner] of below) {
      this.#check(object, name);
      const child = object.get(pascal(name));
      if (child instanceof HostObject) answer[pascal(name)] = child instanceof NullObject ? null : this.#query(child, inner);
    }
    return answer;
  }

  #object(pathId: number): HostObject {
    const known = this.#objects.get(pathId);
    if (known) return known;
    const path = this.body.ObjectPaths[String(pathId)];
    if (!path) throw new HostFault('InvalidObjectPath', String(pathId));
    const object = this.#resolve(path);
    this.#objects.set(pathId, object);
    return object;
  }

  #resolve(path: ObjectPath): HostObject {
    if (path.ObjectPathType === PATH.global) return this.around.root;
    if (path.ObjectPathType === PATH.null) return new NullObject();
    if (path.ObjectPathType === PATH.reference) {
      const kept = this.around.references.get(path.Name);
      if (!kept) throw new HostFault('InvalidReference', path.Name);
      return kept;
    }
    if (path.ParentObjectPathId === undefined) throw apiNotFound(path.Name);
    const parent = this.#object(path.ParentObjectPathId);
    if (parent instanceof NullObject) return parent;
    const args = this.#arguments(path.ArgumentInfo);
    const found = path.ObjectPathType === PATH.indexer ? parent.item(args[0]) : this.#member(parent, path, args);
    if (!(found instanceof HostObject)) throw apiNotFound(`${parent.type}.${path.Name} is no object`);
    return found;
  }

  #member(parent: HostObject, path: ObjectPath, args: readonly unknown[]): unknown {
    this.#check(parent, path.Name);
    return path.ObjectPathType === PATH.method ? parent.call(path.Name, args) : parent.get(path.Name);
  }

  /** Objects among the arguments come as the ids of their paths. */
  #arguments(info: Action['ArgumentInfo']): readonly unknown[] {
    const referenced = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((value, i) => {
      const id = referenced[i];
      return typeof id === 'number' && id > 0 ? this.#object(id) : value;
    });
  }

  /** @throws HostFault ApiNotFound for a member this Excel is too old for */
  #check(object: HostObject, member: string): void {
    if (object instanceof NullObject || member.startsWith('_') || member === 'CreateAndOpenWorkbook') return;
    const needed = this.around.apiSets.get(`${object.type}.${member}`.toLowerCase());
    if (needed === undefined) throw apiNotFound(`${object.type}.${member} is no member of the object model`);
    if (needed === null || !isAtLeast(this.around.version, needed)) throw apiNotFound(`${object.type}.${member} needs ExcelApi ${needed ?? 'preview'}`);
  }
}

const pascal = (name: string): string => name.slice(0, 1).toUpperCase() + name.slice(1);
