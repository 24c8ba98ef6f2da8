import { CanceledError, type IDisposable } from "@univerjs/core";
import { isAllowed } from "./allowed-commands";
import type { OpenUniver } from "./open-univer";
import { isShowing } from "./show-command";

/** Done instead of a command of Univer. "goOn" leaves it to Univer after all. */
export type Instead = (params: unknown) => "done" | "goOn";

/** Lets nobody do in the view what the workbook would not know of. */
export const guardCommands = (
  { commands }: OpenUniver,
  instead: Readonly<Record<string, Instead>>,
): IDisposable =>
  commands.beforeCommandExecuted(({ id, params }, options) => {
    if (isShowing(options)) return;
    const own = instead[id];
    const isLetThrough = own === undefined ? isAllowed(id) : own(params) === "goOn";

    if (!isLetThrough) throw new CanceledError();
  });
