import { notModelled } from "../model/host-error";
import type { Host, HostObject } from "./host-object";
import type { WireQuery } from "./wire";

type Answer = Record<string, unknown>;

/** `format/fill/color` → `Format`, then `Fill`, then `Color`. */
const wireName = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

const isEverything = (name: string): boolean => ["", "*", "$all"].includes(name);

const addScalars = (answer: Answer, object: HostObject, host: Host): void => {
  for (const name of object.scalarNames(host)) answer[name] ??= object.read(name, host);
};

const childAnswer = (answer: Answer, name: string): Answer => {
  const known = answer[name];
  const child: Answer = {};
  if (typeof known === "object" && known !== null) Object.assign(child, known);
  answer[name] = child;
  return child;
};

const addPath = (answer: Answer, object: HostObject, path: readonly string[], host: Host): void => {
  const [first = "", ...rest] = path;
  if (isEverything(first)) {
    addScalars(answer, object, host);
    return;
  }
  const name = wireName(first);
  if (rest.length === 0 && object.hasProperty(name)) {
    answer[name] = object.read(name, host);
    return;
  }
  const child = object.child(name, host);
  if (child === null) {
    answer[name] = null;
    return;
  }
  const inside = childAnswer(answer, name);
  Object.assign(inside, answerOf(child, [rest.join("/")], host, inside));
};

/** The ids by which Office.js addresses an object later always come along. */
export const identityOf = (object: HostObject, host: Host): Answer =>
  object.idProperty === null ? {} : { [object.idProperty]: object.read(object.idProperty, host) };

const plainAnswer = (
  object: HostObject,
  paths: readonly string[],
  host: Host,
  start: Answer,
): Answer => {
  const answer: Answer = { ...start };
  for (const path of paths) addPath(answer, object, path.split("/"), host);
  return { ...identityOf(object, host), ...answer };
};

const answerOf = (
  object: HostObject,
  paths: readonly string[],
  host: Host,
  start: Answer = {},
): Answer => {
  const items = object.items(host);
  if (items === null) return plainAnswer(object, paths, host, start);
  const own = paths.filter((path) => object.hasProperty(wireName(path)));
  const ofItems = paths.filter((path) => !own.includes(path));
  return {
    ...plainAnswer(object, own, host, start),
    _Items: items.map((item) => plainAnswer(item, ofItems.length === 0 ? [] : ofItems, host, {})),
  };
};

/** What a `load` answers. Without names it is all scalar properties. */
export const runQuery = (object: HostObject, query: WireQuery, host: Host): Answer => {
  const paths = [...query.select, ...query.expand];
  const answer = answerOf(object, paths.length === 0 ? [""] : paths, host);
  const items = answer["_Items"];
  if (!Array.isArray(items)) {
    if (query.top !== null || query.skip > 0)
      throw notModelled(`top or skip of ${object.className}`);
    return answer;
  }
  const end = query.top === null ? undefined : query.skip + query.top;
  return { ...answer, _Items: items.slice(query.skip, end) };
};
