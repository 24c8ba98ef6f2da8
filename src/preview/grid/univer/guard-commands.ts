import { CanceledError, type IDisposable } from "@univerjs/core";
import { isAllowed } from "./allowed-commands";
import type { OpenUniver } from "./open-univer";
import { isShowing } from "./show-command";

/** What is done instead of a command of Univer. "goOn" leaves it to Univer after all. */
export type CommandReplacement = (params: unknown) => "done" | "goOn";

/** Lets nobody do in the view what the workbook would not know of. */
export const guardCommands = (
  { commands }: OpenUniver,
  replacements: Readonly<Record<string, CommandReplacement>>,
): IDisposable =>
  commands.beforeCommandExecuted(({ id, params }, options) => {
    if (isShowing(options)) return;
    const own = replacements[id];
    const isLetThrough = own === undefined ? isAllowed(id) : own(params) === "goOn";

    if (!isLetThrough) throw new CanceledError();
  });
