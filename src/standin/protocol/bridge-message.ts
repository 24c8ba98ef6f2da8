import { isJsonObject, type WireRequest } from "./wire";

/** A message that carries a batch. */
export interface BridgeMessage {
  readonly id: number;
  readonly flags: number;
  readonly body: unknown;
}

export const readBridgeMessage = (text: string): BridgeMessage => {
  const message: unknown = JSON.parse(text);
  const inner = isJsonObject(message) ? message["message"] : undefined;
  if (!isJsonObject(message) || typeof message["id"] !== "number" || !isJsonObject(inner)) {
    throw new Error(`Not a message of Office.js: ${text.slice(0, 200)}`);
  }
  const { flags } = message;
  const { body } = inner;
  return {
    id: message["id"],
    flags: typeof flags === "number" ? flags : 0,
    body: typeof body === "string" ? JSON.parse(body) : body,
  };
};

/** The length in UTF-8. */
export const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

export const countKinds = ({ actions }: WireRequest): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const { type } of actions) counts[type] = (counts[type] ?? 0) + 1;
  return counts;
};

/** Only lets go of tracked ranges. */
export const isHousekeeping = ({ actions }: WireRequest): boolean =>
  actions.some(({ name }) => name === "_RemoveReference") &&
  actions.every(({ type, name }) => type === "instantiate" || name === "_RemoveReference");
