import { drawn, upTo } from "../support/drawn";
import { extractText, insertBefore, seedNames, seedText } from "../fixtures/seeds";

const foreignLines = ["本日の会議は三時から行います。", "関係のない一行"];

/** What the extractor says it could not read, ambiguous readings included. */
const reports = (text: string, fileName: string): readonly string[] => {
  const extraction = extractText(text, fileName);
  const founds = extraction.problems.map(({ found }) => found);
  const visit = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    if ("kind" in value && value.kind === "ambiguous" && "problem" in value) {
      founds.push(JSON.stringify(value.problem));
    }
    Object.values(value).forEach(visit);
  };
  extraction.documents.forEach(({ facts }) => {
    visit(facts);
  });
  return founds;
};

const isReported = (text: string, fileName: string, foreign: string): boolean =>
  reports(text, fileName).some((found) => found.includes(foreign));

/** Whether a value of the facts, not just the text of a source, says it. */
const isInFacts = (text: string, fileName: string, foreign: string): boolean =>
  extractText(text, fileName).documents.some(({ facts }) =>
    JSON.stringify(facts, (key, value: unknown) => (key === "source" ? undefined : value)).includes(
      foreign,
    ),
  );

describe("資料にない行を1行入れる", () => {
  test.each(seedNames)("%s のどこに入れても報告される", (name) => {
    const text = seedText(name);
    const count = text.split("\n").length;
    const missed: string[] = [];
    for (const line of drawn(upTo(count + 1), 40, name)) {
      for (const foreign of foreignLines) {
        for (const inserted of [[foreign], ["", foreign, ""]]) {
          if (!isReported(insertBefore(text, line, inserted), name, foreign)) {
            missed.push(`${String(line)}行目の前 ${inserted.join("⏎")}`);
          }
        }
      }
    }
    expect(missed).toEqual([]);
  });

  test.each(seedNames)("%s に欄のある行を入れても失われない", (name) => {
    const text = seedText(name);
    const foreign = "\t関係のない欄\tもう一つ\t";
    const count = text.split("\n").length;
    const missed: number[] = [];
    for (const line of drawn(upTo(count + 1), 40, `${name} 欄`)) {
      const changed = insertBefore(text, line, [foreign]);
      const isSeen =
        isReported(changed, name, "関係のない欄") || isInFacts(changed, name, "関係のない欄");
      if (!isSeen) missed.push(line);
    }
    expect(missed).toEqual([]);
  });
});
