import type { Source } from "../domain";

/** Each line once, in the order of its first mention. */
export const uniqueSources = (sources: readonly Source[]): readonly Source[] => {
  const byLine = new Map<string, Source>();
  for (const source of sources) {
    const key = `${source.document}:${String(source.line)}`;
    if (!byLine.has(key)) byLine.set(key, source);
  }
  return [...byLine.values()];
};
