/** Classes by which Office.js tells Microsoft how it fares. They are no part of a workbook. */
const internalClasses = "Microsoft.InternalService.";

type JsonObject = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null;

const objectIn = (holder: JsonObject, key: string): JsonObject => {
  const value = holder[key];
  const read: unknown = typeof value === "string" ? JSON.parse(value) : value;
  return isObject(read) ? read : {};
};

/** The answer to a request of Office.js to itself, which the workbook never gets to see; null for every other request. */
export const answerToInternal = (text: string): string | null => {
  if (!text.includes(internalClasses)) return null;
  const request: unknown = JSON.parse(text);
  if (!isObject(request)) return null;
  const body = objectIn(objectIn(request, "message"), "body");
  const isInternal = Object.values(objectIn(body, "ObjectPaths")).some(
    (path) => isObject(path) && String(path["Name"]).startsWith(internalClasses),
  );
  if (!isInternal) return null;
  const actions = Object.values(objectIn(body, "Actions")).filter(isObject);
  const results = actions.map(({ Id: id }) => ({ ActionId: id, Value: null }));
  const answer = { statusCode: 200, headers: {}, body: JSON.stringify({ Results: results }) };
  return JSON.stringify({ id: request["id"], type: 2, flags: 0, message: answer });
};
