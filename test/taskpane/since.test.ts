import type { RuleResult } from "../../src/domain";
import type { FormerCheck } from "../../src/excel";
import { lapsesOf } from "../../src/plan";
import { formatPlace } from "../../src/plan/text/place-text";
import { earlierOf } from "../../src/rules/compare-results";
import { allFindings, type FindingFilter } from "../../src/taskpane/state/findings/filter";
import { acknowledgedBy, groupFindings } from "../../src/taskpane/state/findings/group";
import { changesIn, compareWithEarlier } from "../../src/taskpane/state/findings/since";
import { sinceWords } from "../../src/taskpane/words";
import { projectId } from "../fixtures/sample-dataset";
import { acknowledgement, finding, ruleResult } from "./sample-findings";
import { after, checked, dataset, opened, reportOf } from "./sample-pane";

const at = (project: string) => ({ kind: "budgetTotal", project }) as const;

/** `a` says something else, `b` is gone, `c` is as before, `d` is new; the rule `s` runs for the first time. */
const before = [
  ruleResult("r", [finding("a", at("p")), finding("b", at("q")), finding("c", at("t"))]),
  ruleResult("s", [], { compared: 0 }),
];
const now = [
  ruleResult("r", [finding("a2", at("p")), finding("c", at("t")), finding("d", at("u"))]),
  ruleResult("s", [finding("e", at("v"))]),
];

const checkOf = (results: readonly RuleResult[]): FormerCheck => ({
  checkedOn: "2026-11-20",
  results: earlierOf(results),
});

const compared = () => {
  const comparison = compareWithEarlier({ former: checkOf(before), earlierFile: null }, now);
  if (comparison === null) throw new Error("Nothing was compared.");
  return comparison;
};

const listedUnder = (filter: Partial<FindingFilter>, isCompared: "compared" | "alone") =>
  groupFindings(dataset, {
    results: now,
    acknowledged: new Map(),
    changes: changesIn(isCompared === "compared" ? compared() : null),
    lapses: new Map(),
    filter: { ...allFindings, ...filter },
    pinned: new Set(),
  }).flatMap(({ listed }) => listed.map((each) => each.finding.fingerprint));

describe("前回の点検との違い", () => {
  test("新しい、内容が変わった、変わらない、前回は行っていない", () => {
    const changes = changesIn(compared());
    expect(
      Array.from(changes, ([fingerprint, { kind }]) => [fingerprint, kind]).toSorted(),
    ).toEqual([
      ["a2", "changed"],
      ["c", "unchanged"],
      ["d", "new"],
      ["e", "newlyChecked"],
    ]);
    expect(changes.get("a2")).toMatchObject({ before: { fingerprint: "a" } });
  });

  test("一行で示す", () => {
    expect(sinceWords.counts(compared())).toBe(
      "新しい指摘1件・内容が変わった指摘1件・なくなった指摘1件・変わらない指摘1件・今回だけ行った点検の指摘1件",
    );
    const same = compareWithEarlier({ former: checkOf(now), earlierFile: null }, now);
    expect(same && sinceWords.counts(same)).toBe(
      "新しい指摘0件・なくなった指摘0件・変わらない指摘4件",
    );
  });

  test("絞り込む。比べるものがなければ、絞らない", () => {
    expect(listedUnder({ change: "newer" }, "compared")).toEqual(["a2", "d"]);
    expect(listedUnder({ change: "unchanged" }, "compared")).toEqual(["c"]);
    expect(listedUnder({ change: "newer" }, "alone")).toEqual(["a2", "c", "d", "e"]);
  });
});

describe("比べる相手", () => {
  const report = reportOf(now);
  const earlier = {
    fileName: "前年度.json",
    checkedOn: "2025-04-01",
    results: { rules: [{ rule: "r", title: "点検", compared: 3 }], findings: [] },
  };

  test("最初の点検には、比べる相手がない", () => {
    expect(checked.check.former).toBeNull();
    expect(compareWithEarlier(checked.check, now)).toBeNull();
  });

  test("二度目からは直前の点検。確認済みにしても変わらない", () => {
    const again = after(
      checked,
      { kind: "acknowledged", fingerprint: "a", acknowledgements: [acknowledgement("a")] },
      { kind: "checked", report, edits: 0 },
    );
    expect(again.check.former).toEqual({
      checkedOn: "2026-11-21",
      results: earlierOf(checked.check.report?.results ?? []),
    });
    expect(compareWithEarlier(again.check, now)).toMatchObject({
      changed: [{ before: { fingerprint: "a" }, after: { fingerprint: "a2" } }],
      gone: [{ fingerprint: "b" }],
    });
  });

  test("ブックが前の点検を覚えていれば、それと比べる", () => {
    const former = checkOf(before);
    const state = after(opened, { kind: "checked", report: { ...report, former }, edits: 0 });
    expect(state.check.former).toBe(former);
    expect(compareWithEarlier(state.check, now)?.new).toMatchObject([{ fingerprint: "d" }]);
  });

  test("選んだ結果があれば、直前の点検より優先し、再点検しても残る", () => {
    const chosen = after(
      checked,
      { kind: "resultOpened", earlier },
      { kind: "checked", report, edits: 0 },
    );
    expect(compareWithEarlier(chosen.check, now)?.new).toHaveLength(3);
    expect(chosen.check.earlierFile).toBe(earlier);
  });

  test("直前の点検に戻すと、絞り込みも解ける", () => {
    const back = after(
      checked,
      { kind: "resultOpened", earlier },
      { kind: "filterChanged", filter: { ...allFindings, change: "newer", state: "open" } },
      { kind: "resultClosed" },
    );
    expect(back.check).toMatchObject({
      earlierFile: null,
      filter: { change: null, state: "open" },
    });
  });

  test("使えないファイルは断り、前に選んだ結果を残す", () => {
    const rejected = { fileName: "別.json", from: "disk", faults: [] } as const;
    const state = after(
      checked,
      { kind: "resultOpened", earlier },
      { kind: "resultRejected", rejected },
    );
    expect(state.check).toMatchObject({ earlierFile: earlier, rejectedResult: rejected });
    expect(after(state, { kind: "resultOpened", earlier }).check.rejectedResult).toBeNull();
  });

  test("正本データを読み込み直すと、比べる相手も忘れる", () => {
    const state = after(
      checked,
      { kind: "checked", report, edits: 0 },
      { kind: "resultOpened", earlier },
      { kind: "datasetOpened", open: { dataset, origin: { kind: "bundled" } } },
    );
    expect(state.check).toMatchObject({ former: null, earlierFile: null });
    expect(opened.check.former).toBeNull();
  });
});

test("値が変わって失効した確認は、今の指摘に付く", () => {
  const railway = { kind: "budgetTotal", project: projectId("鉄道の利用促進") } as const;
  const results = [ruleResult("budget-total-equals-years", [finding("now", railway)])];
  const { place } = acknowledgement("then");
  expect(formatPlace(dataset, railway)).toBe(place);
  const former = { ...acknowledgement("then"), stated: "9千円" };
  const listed = groupFindings(dataset, {
    results,
    acknowledged: acknowledgedBy([former]),
    changes: new Map(),
    lapses: lapsesOf(dataset, results, [former]),
    filter: allFindings,
    pinned: new Set(),
  }).flatMap((group) => group.listed);
  expect(listed).toMatchObject([
    {
      acknowledgement: null,
      lapse: { acknowledgement: former, changes: [{ before: "9千円", now: "10千円" }] },
    },
  ]);
});
