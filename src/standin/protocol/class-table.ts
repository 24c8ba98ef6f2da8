import { notModelled } from "../model/host-error";
import type { Anchor } from "../model/sheet";
import type { CallArguments, Effect, Host, HostObject, Outcome } from "./host-object";
import { isMemberSupported, requireVersion } from "./api-versions";

export interface Property<Target> {
  readonly get: (target: Target, host: Host) => unknown;
  /** Absent: read-only. */
  readonly set?: (target: Target, value: unknown, host: Host) => void;
  /** Setting it empties the user's undo stack. */
  readonly clearsUndo?: true;
  /** Not part of a load without names. */
  readonly isOnRequest?: true;
}

export interface Method<Target> {
  readonly effect: Effect;
  readonly run: (target: Target, given: CallArguments, host: Host) => Outcome;
  readonly clearsUndo?: true;
  /** Needs formulas calculated before it runs. */
  readonly readsValues?: true;
}

/** One class of Office.js as the stand-in answers it. A member that is not in the table does not exist. */
export interface ClassTable<Target> {
  readonly name: string;
  readonly properties: Readonly<Record<string, Property<Target>>>;
  /** Navigation properties, such as `Format` of a range. */
  readonly objects: Readonly<Record<string, (target: Target, host: Host) => HostObject | null>>;
  readonly methods: Readonly<Record<string, Method<Target>>>;
  /** Of a collection: all of it, and one by its key. */
  readonly items?: (target: Target, host: Host) => readonly HostObject[];
  readonly item?: (target: Target, key: string | number, host: Host) => HostObject;
  /** The cells it stands for, so that it can be given where a range is expected. */
  readonly anchors?: (target: Target) => readonly Anchor[];
  /** The name of the property by which Office.js addresses it later. */
  readonly idProperty?: "Id" | "_Id";
  /** Throws when the object is on a protected sheet that does not allow this. */
  readonly guard?: (target: Target, member: string) => void;
}

export type Describe<Target> = (target: Target) => HostObject;

/** Turns a table into a function that wraps an object of the model. */
export const describeClass = <Target>(table: ClassTable<Target>): Describe<Target> => {
  const unknown = (member: string): Error => notModelled(`${table.name}.${member}`);
  const methodNamed = (name: string): Method<Target> => {
    const method = table.methods[name];
    if (method === undefined) throw unknown(`${name}()`);
    return method;
  };
  const propertyNamed = (name: string): Property<Target> => {
    const property = table.properties[name];
    if (property === undefined) throw unknown(name);
    return property;
  };
  const scalarNames = Object.keys(table.properties).filter(
    (name) => table.properties[name]?.isOnRequest !== true,
  );
  return (target) => ({
    className: table.name,
    idProperty: table.idProperty ?? null,
    anchors: table.anchors?.(target) ?? [],
    scalarNames: (host) =>
      scalarNames.filter((name) => isMemberSupported(table.name, name, host.excelApi())),
    read: (name, host) => {
      const property = propertyNamed(name);
      requireVersion(table.name, name, host.excelApi());
      return property.get(target, host);
    },
    write: (name, value, host) => {
      const { set } = propertyNamed(name);
      requireVersion(table.name, name, host.excelApi());
      if (set === undefined) throw unknown(`${name} as a property that can be set`);
      table.guard?.(target, name);
      set(target, value, host);
    },
    hasProperty: (name) => name in table.properties,
    child: (name, host) => {
      const object = table.objects[name];
      if (object === undefined) throw unknown(name);
      return object(target, host);
    },
    effectOf: (method) => methodNamed(method).effect,
    readsValues: (method) => methodNamed(method).readsValues === true,
    clearsUndo: (member) =>
      (table.methods[member] ?? table.properties[member])?.clearsUndo === true,
    call: (name, given, host) => {
      const method = methodNamed(name);
      requireVersion(table.name, name, host.excelApi());
      if (method.effect === "write") table.guard?.(target, name);
      return method.run(target, given, host);
    },
    items: (host) => table.items?.(target, host) ?? null,
    item: (key, host) => {
      if (table.item === undefined) throw unknown("getItem()");
      return table.item(target, key, host);
    },
  });
};
