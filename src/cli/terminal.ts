import { isatty } from "node:tty";

/** Where a command writes, and what that place can show. */
export interface Terminal {
  readonly writeOut: (text: string) => void;
  readonly writeError: (text: string) => void;
  /** Columns of a terminal; `null` where the output is no terminal and lines stay whole. */
  readonly width: number | null;
  readonly hasColor: boolean;
}

/** The streams of this process. Colour only on a terminal, and never against NO_COLOR. */
export const processTerminal = (): Terminal => {
  const { stdout, stderr, env } = process;
  // Not `stdout.isTTY`, which is undefined on a pipe: undefined lets the colour library decide, and it colours under CI.
  const isTerminal = isatty(stdout.fd);
  return {
    writeOut: (text) => {
      stdout.write(text);
    },
    writeError: (text) => {
      stderr.write(text);
    },
    width: isTerminal ? Math.max(40, stdout.columns) : null,
    hasColor: isTerminal && (env["NO_COLOR"] ?? "") === "" && env["TERM"] !== "dumb",
  };
};
