import { isatty } from "node:tty";
import pc from "picocolors";
import { showControls } from "./show-controls";

/** How a line looks where there is colour; every tone stands beside a word, so that nothing is lost without it. */
export type Tone = "heading" | "alarm" | "caution" | "quiet";

/** Where a command writes, and how wide that place is. */
export interface Terminal {
  readonly writeOut: (text: string, tone?: Tone) => void;
  readonly writeError: (text: string) => void;
  /** Columns of a terminal; `null` where the output is no terminal and lines stay whole. */
  readonly width: number | null;
}

/** What is behind a terminal. */
export interface TerminalSinks {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
  readonly width: number | null;
  readonly hasColor: boolean;
}

/** The only way to a terminal: what the text says to it is shown, never obeyed. Colours are put on afterwards. */
export const openTerminal = ({ out, error, width, hasColor }: TerminalSinks): Terminal => {
  const { bold, red, yellow, dim } = pc.createColors(hasColor);
  const paint = { heading: bold, alarm: red, caution: yellow, quiet: dim };
  return {
    writeOut: (text, tone) => {
      const shown = showControls(text);
      out(tone === undefined ? shown : paint[tone](shown));
    },
    writeError: (text) => {
      error(showControls(text));
    },
    width,
  };
};

/** The streams of this process. Colour only on a terminal, and never against NO_COLOR. */
export const processTerminal = (): Terminal => {
  const { stdout, stderr, env } = process;
  // Not `stdout.isTTY`, which is undefined on a pipe: undefined lets the colour library decide, and it colours under CI.
  const isTerminal = isatty(stdout.fd);
  return openTerminal({
    out: (text) => {
      stdout.write(text);
    },
    error: (text) => {
      stderr.write(text);
    },
    width: isTerminal ? Math.max(40, stdout.columns) : null,
    hasColor: isTerminal && (env["NO_COLOR"] ?? "") === "" && env["TERM"] !== "dumb",
  });
};
