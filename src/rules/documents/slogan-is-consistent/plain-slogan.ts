/** The slogan in one line, as printed but without white space and the wave dashes that frame its lines. */
export const plainSlogan = (lines: readonly string[]): string =>
  lines.map((line) => line.replace(/\s+/gu, "").replace(/^[～〜~]+|[～〜~]+$/gu, "")).join("");
