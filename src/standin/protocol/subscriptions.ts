import type { EventMessage } from "./event-messages";

/** Who listens to what. An add-in that has registered twice has to let go twice. */
export interface Subscriptions {
  readonly add: (messageType: number, targetId: string) => void;
  readonly remove: (messageType: number, targetId: string) => void;
  /** Nobody listens any more. */
  readonly clear: () => void;
  readonly wants: (message: EventMessage) => boolean;
}

const documentTarget = "";

export const newSubscriptions = (): Subscriptions => {
  const counts = new Map<string, number>();
  const keyOf = (messageType: number, targetId: string): string => `${messageType} ${targetId}`;
  const change = (key: string, by: number): void => {
    counts.set(key, Math.max(0, (counts.get(key) ?? 0) + by));
  };
  return {
    add: (messageType, targetId) => {
      change(keyOf(messageType, targetId), 1);
    },
    remove: (messageType, targetId) => {
      change(keyOf(messageType, targetId), -1);
    },
    clear: () => {
      counts.clear();
    },
    // The document's own event is registered inside Office.js, without a request.
    wants: ({ messageType, targetId }) =>
      targetId === documentTarget || (counts.get(keyOf(messageType, targetId)) ?? 0) > 0,
  };
};
