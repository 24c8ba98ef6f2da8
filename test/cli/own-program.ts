import { join } from "node:path";

export const root = join(__dirname, "../..");

/** What Node.js is given to run our command line in a process of its own, which ends with the one that starts it. */
export const ownProgram: readonly string[] = [
  ...["--import", "tsx", "--import", join(root, "test/support/with-parent.ts")],
  join(root, "src/cli/main.ts"),
];
