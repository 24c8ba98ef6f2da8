import { inputUnusable } from "./exit-code";
import type { FileFault } from "./file-fault";
import type { Terminal } from "./terminal";

/** Says why a command does nothing; gives its exit code. */
export const refuse = ({ message }: FileFault, terminal: Terminal): number => {
  terminal.writeError(`${message}\n`);
  return inputUnusable;
};
