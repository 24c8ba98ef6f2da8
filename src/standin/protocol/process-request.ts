import { HostError, notModelled } from "../model/host-error";
import type { HostObject } from "./host-object";
import { newObjectPaths } from "./object-paths";
import { identityOf, runQuery } from "./query";
import type { RequestEnvironment, Step } from "./request-environment";
import type { WireAction, WireRequest, WireResponse } from "./wire";

/** Runs the actions in order. The first failure ends the request; what was done before it stays done. */
export const processRequest = async (
  request: WireRequest,
  environment: RequestEnvironment,
): Promise<WireResponse> => {
  const { host } = environment;
  const { resolve, call, opened } = newObjectPaths(request, environment);

  const existing = async (action: WireAction): Promise<HostObject> => {
    const object = await resolve(action.objectPathId);
    if (object !== null) return object;
    throw new HostError("InvalidObjectPath", `${action.name}: the object is null.`);
  };

  const note = (object: HostObject, { type, name }: WireAction, effect: Step["effect"]): void => {
    environment.note({
      kind: type,
      member: name === "" ? object.className : `${object.className}.${name}`,
      effect,
      clearsUndo: effect === "write" && object.clearsUndo(name),
    });
  };

  const instantiate = async (action: WireAction): Promise<unknown> => {
    const object = await resolve(action.objectPathId);
    if (object === null) return null;
    note(object, action, "read");
    const reference = environment.referenceOf(object);
    return {
      ...identityOf(object, host),
      ...(reference === null ? {} : { _ReferenceId: reference }),
    };
  };

  const query = async (action: WireAction): Promise<unknown> => {
    const object = await resolve(action.objectPathId);
    if (object === null) return null;
    note(object, action, "read");
    await environment.calculate();
    return runQuery(object, action.query, host);
  };

  const setProperty = async (action: WireAction): Promise<null> => {
    const object = await existing(action);
    environment.beforeMember(`${object.className}.${action.name}`, "write");
    object.write(action.name, action.arguments.values[0], host);
    note(object, action, "write");
    return null;
  };

  const callMethod = async (action: WireAction): Promise<unknown> => {
    if (action.name === "_KeepReference") {
      const kept = await resolve(action.objectPathId);
      if (kept !== null) environment.keepReference(kept);
      return null;
    }
    const object = await existing(action);
    const outcome = await call(object, "method", action.name, action.arguments);
    return outcome.kind === "value" ? outcome.value : null;
  };

  const run = (action: WireAction): Promise<unknown> => {
    switch (action.type) {
      case "instantiate":
        return instantiate(action);
      case "query":
        return query(action);
      case "method":
        return callMethod(action);
      case "setProperty":
        return setProperty(action);
      case "trace":
        return Promise.resolve(null);
      case "recursiveQuery":
      case "queryAsJson":
      case "ensureUnchanged":
      case "update":
        throw notModelled(`actions of the type ${action.type}`);
    }
  };

  const results: { ActionId: number; Value: unknown }[] = [];
  const traces: number[] = [];
  for (const [index, action] of request.actions.entries()) {
    try {
      environment.beforeAction();
      results.push({ ActionId: action.id, Value: await run(action) });
      if (action.type === "trace") traces.push(action.id);
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      const Location = locationOf(action, opened(action.objectPathId));
      const Error = { Code: error.code, Message: error.message, Location, ActionIndex: index };
      return { Results: results, TraceIds: traces, Error };
    }
  }
  return { Results: results, TraceIds: traces };
};

/** `Range.values`: the class and member that failed, as Excel names them. */
const locationOf = ({ name }: WireAction, object: HostObject | null): string => {
  const member = name.charAt(0).toLowerCase() + name.slice(1);
  return object === null ? member : `${object.className}.${member}`;
};
