import type { Anchor, Sheet } from "../model/sheet";
import type { Workbook } from "../model/workbook";
import type { JsonObject } from "./wire";

/** `view` moves the selection or the active sheet; it changes no data. */
export type Effect = "read" | "write" | "view";

/** What a call gives back: an object, null for "there is none", or a value that goes out as JSON. */
export type Outcome =
  | { readonly kind: "object"; readonly object: HostObject | null }
  | { readonly kind: "value"; readonly value: unknown };

/** An object of a class, ready to be asked by name. */
export interface HostObject {
  readonly className: string;
  readonly idProperty: "Id" | "_Id" | null;
  readonly anchors: readonly Anchor[];
  /** All that a load without names answers. */
  readonly scalarNames: (host: Host) => readonly string[];
  readonly read: (name: string, host: Host) => unknown;
  readonly write: (name: string, value: unknown, host: Host) => void;
  readonly hasProperty: (name: string) => boolean;
  readonly child: (name: string, host: Host) => HostObject | null;
  readonly effectOf: (method: string) => Effect;
  readonly readsValues: (method: string) => boolean;
  readonly clearsUndo: (member: string) => boolean;
  readonly call: (name: string, given: CallArguments, host: Host) => Outcome;
  /** null when this is no collection. */
  readonly items: (host: Host) => readonly HostObject[] | null;
  readonly item: (key: string | number, host: Host) => HostObject;
}

/** The arguments of one call, read by position. A wrong type fails as Excel's own check does. */
export interface CallArguments {
  readonly values: readonly unknown[];
  /** The object given at a position; null where a plain value is given. */
  readonly object: (index: number) => HostObject | null;
  readonly value: (index: number) => unknown;
  readonly text: (index: number) => string;
  readonly optionalText: (index: number) => string | null;
  readonly integer: (index: number) => number;
  readonly optionalInteger: (index: number) => number | null;
  readonly optionalBoolean: (index: number) => boolean;
  readonly json: (index: number) => JsonObject;
  readonly list: (index: number) => readonly unknown[];
}

/** What the members of the classes work on. */
export interface Host {
  readonly workbook: Workbook;
  /** The year that "4-1" means. */
  readonly year: number;
  /** The newest `ExcelApi` requirement set. */
  readonly excelApi: () => string;
  /** A read of more cells than this answers null. */
  readonly nullReadAboveCells: () => number;
  readonly doesFitToPagesStick: () => boolean;
  readonly settingsLimitBytes: () => number;
  readonly isWorkbookProtected: () => boolean;
  readonly areFilteredRowsSkipped: () => boolean;
  readonly areEventsOn: () => boolean;
  readonly turnEvents: (state: "on" | "off") => void;
  /** The add-in wants to be told of these. */
  readonly subscribe: (messageType: number, targetId: string) => void;
  readonly unsubscribe: (messageType: number, targetId: string) => void;
  readonly dropReference: (id: string) => void;
  /** The classes that all others lead to. They come with the host, because they lead to all others themselves. */
  readonly range: (anchor: Anchor) => HostObject;
  /** Of blocks of one sheet. */
  readonly rangeAreas: (anchors: readonly Anchor[]) => HostObject;
  readonly worksheet: (sheet: Sheet) => HostObject;
}
