import type { Method } from "../protocol/class-table";
import { tells } from "../protocol/members";

/** Message types of Office.js for what can happen to a worksheet, under the name that registers them. */
export const worksheetEvents = {
  DataChangedEvent: 10,
  ActivatedEvent: 11,
  DeactivatedEvent: 12,
  AddedEvent: 13,
  SelectionChangedEvent: 14,
  DeletedEvent: 15,
  FormatChangedEvent: 18,
  RowSortedEvent: 19,
  RowHiddenChangedEvent: 22,
  ProtectionChangedEvent: 24,
  EventNameChanged: 25,
} as const;
export type WorksheetEvent = keyof typeof worksheetEvents;

/** `_RegisterDataChangedEvent` and so on. Registering is a call of its own, delivery a message of the host. */
export const eventMethods = <Target>(
  targetIdOf: (target: Target) => string,
): Readonly<Record<string, Method<Target>>> =>
  Object.fromEntries(
    Object.entries(worksheetEvents).flatMap(([name, type]) => {
      const register: Method<Target> = tells((target, _given, host) => {
        host.subscribe(type, targetIdOf(target));
        return null;
      });
      const unregister: Method<Target> = tells((target, _given, host) => {
        host.unsubscribe(type, targetIdOf(target));
        return null;
      });
      return [
        [`_Register${name}`, register],
        [`_Unregister${name}`, unregister],
      ];
    }),
  );
