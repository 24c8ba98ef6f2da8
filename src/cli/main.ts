import { inspect } from "node:util";
import { defect } from "./exit-code";
import { runCli } from "./program";
import { processTerminal } from "./terminal";

const args = process.argv.slice(2);
const terminal = processTerminal();

const reportDefect = (error: unknown): void => {
  terminal.writeError(
    "プログラムの不具合で処理を続けられません。--debug を付けて実行し、表示された記録を添えて知らせてください。\n",
  );
  if (args.includes("--debug")) terminal.writeError(`${inspect(error)}\n`);
  process.exitCode = defect;
};

// A reader that has seen enough (`| head`) closes the pipe: nothing is wrong.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") reportDefect(error);
});

runCli(args, terminal).then((exitCode) => {
  process.exitCode = exitCode;
}, reportDefect);
