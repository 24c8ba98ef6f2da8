/** A batch of Office.js as it travels: which objects (paths) it names, and what it does with them (actions). */
export interface WireRequest {
  readonly autoKeepReference: boolean;
  readonly actions: readonly WireAction[];
  readonly objectPaths: ReadonlyMap<number, WireObjectPath>;
}

const objectPathTypes = {
  1: "global",
  2: "newObject",
  3: "method",
  4: "property",
  5: "indexer",
  6: "referenceId",
  7: "nullObject",
} as const;
export type ObjectPathType = (typeof objectPathTypes)[keyof typeof objectPathTypes];

const actionTypes = {
  1: "instantiate",
  2: "query",
  3: "method",
  4: "setProperty",
  5: "trace",
  6: "recursiveQuery",
  7: "queryAsJson",
  8: "ensureUnchanged",
  9: "update",
} as const;
export type ActionType = (typeof actionTypes)[keyof typeof actionTypes];

export interface WireArguments {
  readonly values: readonly unknown[];
  /** At the position of an argument that is an object: the id of its path; otherwise 0 or absent. */
  readonly objectPathIds: readonly unknown[];
}

export interface WireObjectPath {
  readonly id: number;
  readonly type: ObjectPathType;
  readonly name: string;
  readonly parentId: number | null;
  readonly arguments: WireArguments;
}

export interface WireAction {
  readonly id: number;
  readonly type: ActionType;
  readonly name: string;
  readonly objectPathId: number;
  readonly arguments: WireArguments;
  readonly query: WireQuery;
}

export interface WireQuery {
  readonly select: readonly string[];
  readonly expand: readonly string[];
  readonly top: number | null;
  readonly skip: number;
}

export interface WireError {
  readonly Code: string;
  readonly Message: string;
  readonly Location: string;
  readonly ActionIndex: number;
}

export interface WireResponse {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  /** Trace actions that were reached. Some events count as registered only when theirs was. */
  readonly TraceIds: readonly number[];
  readonly Error?: WireError;
}

export type JsonObject = Readonly<Record<string, unknown>>;

export const isJsonObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const objectIn = (value: unknown): JsonObject => (isJsonObject(value) ? value : {});
const listIn = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const textIn = (value: unknown): string => (typeof value === "string" ? value : "");
const numberIn = (value: unknown): number | null => (typeof value === "number" ? value : null);

const nameOfType = <Name extends string>(
  types: Readonly<Record<number, Name>>,
  type: unknown,
  what: string,
): Name => {
  const name = typeof type === "number" ? types[type] : undefined;
  if (name === undefined) {
    throw new Error(`Unknown type of ${what} in a request: ${JSON.stringify(type)}`);
  }
  return name;
};

const readArguments = (value: unknown): WireArguments => {
  const info = objectIn(value);
  return {
    values: listIn(info["Arguments"]),
    objectPathIds: listIn(info["ReferencedObjectPathIds"]),
  };
};

const readQuery = (value: unknown): WireQuery => {
  const info = objectIn(value);
  return {
    select: listIn(info["Select"]).map(textIn),
    expand: listIn(info["Expand"]).map(textIn),
    top: numberIn(info["Top"]),
    skip: numberIn(info["Skip"]) ?? 0,
  };
};

const readObjectPath = (value: unknown): WireObjectPath => {
  const info = objectIn(value);
  return {
    id: numberIn(info["Id"]) ?? 0,
    type: nameOfType(objectPathTypes, info["ObjectPathType"], "object path"),
    name: textIn(info["Name"]),
    parentId: numberIn(info["ParentObjectPathId"]),
    arguments: readArguments(info["ArgumentInfo"]),
  };
};

const readAction = (value: unknown): WireAction => {
  const info = objectIn(value);
  return {
    id: numberIn(info["Id"]) ?? 0,
    type: nameOfType(actionTypes, info["ActionType"], "action"),
    name: textIn(info["Name"]),
    objectPathId: numberIn(info["ObjectPathId"]) ?? 0,
    arguments: readArguments(info["ArgumentInfo"]),
    query: readQuery(info["QueryInfo"]),
  };
};

/** Reads the body of a `ProcessQuery` message. Throws when it is not one that Office.js writes. */
export const readRequest = (body: unknown): WireRequest => {
  const info = objectIn(body);
  const paths = Object.values(objectIn(info["ObjectPaths"])).map(readObjectPath);
  return {
    autoKeepReference: info["AutoKeepReference"] === true,
    actions: listIn(info["Actions"]).map(readAction),
    objectPaths: new Map(paths.map((path) => [path.id, path])),
  };
};
