import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCli } from "../../src/cli/program";
import { openTerminal } from "../../src/cli/terminal";

export const seedsFolder = join(__dirname, "../../seeds");

export interface Captured {
  readonly exitCode: number;
  readonly out: string;
  readonly error: string;
}

/** Runs a command line in this process, with a terminal that keeps what it is told. */
export const runCaptured = async (
  args: readonly string[],
  look: { readonly width?: number; readonly hasColor?: boolean } = {},
): Promise<Captured> => {
  let out = "";
  let error = "";
  const terminal = openTerminal({
    out: (text) => {
      out += text;
    },
    error: (text) => {
      error += text;
    },
    width: look.width ?? null,
    hasColor: look.hasColor ?? false,
  });
  const exitCode = await runCli(args, terminal);
  return { exitCode, out, error };
};

/** Does something in a folder of its own, which is gone afterwards. */
export const inTemporaryFolder = async <T>(use: (folder: string) => Promise<T>): Promise<T> => {
  const folder = mkdtempSync(join(tmpdir(), "renkei-totsugo-"));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
