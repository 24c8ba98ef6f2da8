import { HostError, notModelled } from "../model/host-error";
import { readArguments } from "./arguments";
import type { CallArguments, HostObject, Outcome } from "./host-object";
import type { RequestEnvironment, Step } from "./request-environment";
import type { WireArguments, WireObjectPath, WireRequest } from "./wire";

/** The objects that a request names. */
export interface ObjectPaths {
  /** Opens a path, once per request; null when it leads to nothing and may do so. */
  readonly resolve: (id: number) => Promise<HostObject | null>;
  /** The object of a path, if it has been opened. */
  readonly opened: (id: number) => HostObject | null;
  readonly call: (
    object: HostObject,
    kind: Step["kind"],
    name: string,
    given: WireArguments,
  ) => Promise<Outcome>;
}

const isCollectionGetter = (name: string): boolean => name === "GetItem" || name === "_GetItem";

export const newObjectPaths = (
  request: WireRequest,
  environment: RequestEnvironment,
): ObjectPaths => {
  const { host } = environment;
  const objects = new Map<number, HostObject | null>();

  const referencedObjects = async (given: WireArguments): Promise<(HostObject | null)[]> => {
    const found: (HostObject | null)[] = [];
    for (const id of given.objectPathIds) {
      found.push(typeof id === "number" && id !== 0 ? await resolve(id) : null);
    }
    return found;
  };

  const argumentsOf = async (what: string, given: WireArguments): Promise<CallArguments> =>
    readArguments(what, given.values, await referencedObjects(given));

  const call = async (
    object: HostObject,
    kind: Step["kind"],
    name: string,
    given: WireArguments,
  ): Promise<Outcome> => {
    const effect = object.effectOf(name);
    if (object.readsValues(name)) await environment.calculate();
    const member = `${object.className}.${name}`;
    environment.beforeMember(member, effect);
    const outcome = object.call(name, await argumentsOf(member, given), host);
    environment.note({ kind, member, effect, clearsUndo: object.clearsUndo(name) });
    return outcome;
  };

  const itemOf = (parent: HostObject, key: unknown): HostObject => {
    if (typeof key !== "string" && typeof key !== "number") {
      throw notModelled(`${parent.className}.getItem(${JSON.stringify(key)})`);
    }
    return parent.item(key, host);
  };

  const open = async (path: WireObjectPath): Promise<HostObject | null> => {
    if (path.type === "global") return environment.root;
    if (path.type === "nullObject") return null;
    if (path.type === "referenceId") return environment.findReference(path.name);
    if (path.type === "newObject") throw notModelled(`new objects of the class ${path.name}`);
    const parent = path.parentId === null ? null : await resolve(path.parentId);
    if (parent === null) return null;
    if (path.type === "property") return parent.child(path.name, host);
    if (path.type === "indexer" || isCollectionGetter(path.name)) {
      const key = path.arguments.values[0];
      if (path.type === "indexer" || path.arguments.values.length === 1) return itemOf(parent, key);
    }
    const outcome = await call(parent, "path", path.name, path.arguments);
    if (outcome.kind === "object") return outcome.object;
    throw notModelled(`${parent.className}.${path.name}() as an object`);
  };

  const resolve = async (id: number): Promise<HostObject | null> => {
    const known = objects.get(id);
    if (known !== undefined) return known;
    const path = request.objectPaths.get(id);
    if (path === undefined) throw new HostError("InvalidObjectPath", `No object path ${id}.`);
    const object = await open(path);
    objects.set(id, object);
    return object;
  };

  return { resolve, call, opened: (id) => objects.get(id) ?? null };
};
