/**
 * Whether a program is there that some tests need. Where it is missing they are left out, and that is said; with `CI=true` its
 * absence is a failure, because nobody would read it there.
 */
export const hasProgram = (isThere: boolean, program: string, leftOut: string): boolean => {
  if (isThere) return true;
  if (process.env["CI"] === "true") throw new Error(`${program} is missing: ${leftOut}`);
  process.stderr.write(`\n*** ${program} が見つからないため、${leftOut}は行っていません。 ***\n\n`);
  return false;
};
