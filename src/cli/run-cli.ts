import { CommanderError } from "commander";
import { inputUnusable, nothingOpen } from "./exit-code";
import { inJapanese } from "./japanese-errors";
import { createProgram } from "./program";
import type { Terminal } from "./terminal";

/** Asking for help or the version is no error; a command line without a command is one. */
const wasAnswered = ({ code }: CommanderError): boolean =>
  code === "commander.helpDisplayed" || code === "commander.version";

/** Runs one command line (without the program's own name) and gives its exit code. Throws only for defects. */
export const runCli = async (args: readonly string[], terminal: Terminal): Promise<number> => {
  let exitCode = nothingOpen;
  const program = createProgram(terminal, (code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync(args, { from: "user" });
    return exitCode;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (wasAnswered(error)) return nothingOpen;
    terminal.writeError(
      error.code === "commander.help"
        ? "コマンドを指定してください。\n"
        : `${inJapanese(error.message)}\n`,
    );
    return inputUnusable;
  }
};
