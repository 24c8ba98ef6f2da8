import type { Finding, Place } from "../../src/domain";
import { choicesOf } from "../../src/taskpane/state/findings/choices";
import {
  allFindings,
  countNarrowing,
  fitsFilter,
  type FindingFilter,
} from "../../src/taskpane/state/findings/filter";
import {
  acknowledgedBy,
  countFindings,
  groupFindings,
} from "../../src/taskpane/state/findings/group";
import { cleanRules, idleRules } from "../../src/taskpane/state/findings/quiet-rules";
import { sectionsByUrgency } from "../../src/taskpane/state/findings/urgency";
import {
  agreementId,
  ino,
  kochi,
  konan,
  nankoku,
  projectId,
  sampleDataset,
  tosa,
  visionId,
} from "../fixtures/sample-dataset";
import { acknowledgement, finding, ruleResult } from "./sample-findings";

const dataset = sampleDataset();
const railway = projectId("鉄道の利用促進");
const drill = projectId("防災訓練の共同実施");
const network = "広域的交通網の整備";

const total = finding("total", { kind: "budgetTotal", project: railway });
const year = finding(
  "year",
  { kind: "budgetYear", project: drill, fiscalYear: 2027 },
  { severity: "info" },
);
const marks = finding(
  "marks",
  { kind: "participation", project: railway, municipalities: [ino, tosa] },
  { severity: "warning" },
);
const annex = finding("annex", {
  kind: "annexItem",
  initiative: network,
  municipality: konan,
  part: "content",
});
const article = finding("article", { kind: "documentLine", document: agreementId, line: 3 });
const heading = finding("heading", { kind: "documentLine", document: visionId, line: 3 });
const everything = [total, year, marks, annex, article, heading];

const listedUnder = (filter: Partial<FindingFilter>, acknowledged: readonly Finding[] = []) =>
  everything
    .filter((each) =>
      fitsFilter(
        dataset,
        { ...allFindings, ...filter },
        {
          finding: each,
          acknowledgement: acknowledged.includes(each) ? acknowledgement(each.fingerprint) : null,
          change: null,
          lapse: null,
        },
      ),
    )
    .map(({ fingerprint }) => fingerprint);

describe("指摘の絞り込み", () => {
  test("条件がなければすべて", () => {
    expect(listedUnder({})).toEqual(everything.map(({ fingerprint }) => fingerprint));
  });

  test.each<[string, Partial<FindingFilter>, readonly string[]]>([
    ["要修正", { severity: "error" }, ["total", "annex", "article", "heading"]],
    ["要確認", { severity: "warning" }, ["marks"]],
    ["事業", { subject: { kind: "project", id: railway } }, ["total", "marks"]],
    ["連携取組", { subject: { kind: "initiative", id: network } }, ["annex"]],
    ["市町: 参加の印", { municipality: tosa }, ["marks"]],
    ["市町: 別表の項目", { municipality: konan }, ["annex"]],
    ["市町: 協約の行は乙のもの", { municipality: nankoku }, ["article"]],
    ["市町: 中枢都市を名指しする指摘はない", { municipality: kochi }, []],
    ["重ねて絞る", { subject: { kind: "project", id: railway }, severity: "warning" }, ["marks"]],
    ["点検", { rule: "budget-total-equals-years", severity: "info" }, ["year"]],
    ["別の点検", { rule: "slogan-is-consistent" }, []],
  ])("%s", (_, filter, expected) => {
    expect(listedUnder(filter)).toEqual(expected);
  });

  test("未対応と確認済み", () => {
    expect(listedUnder({ state: "open" }, [total, annex])).toEqual([
      "year",
      "marks",
      "article",
      "heading",
    ]);
    expect(listedUnder({ state: "acknowledged" }, [total, annex])).toEqual(["total", "annex"]);
  });

  test("いくつの条件で絞ったか", () => {
    expect(countNarrowing(allFindings)).toBe(0);
    expect(countNarrowing({ ...allFindings, state: "open", municipality: ino })).toBe(2);
    expect(
      countNarrowing({
        state: "acknowledged",
        severity: "error",
        change: "newer",
        rule: "r",
        subject: { kind: "project", id: railway },
        municipality: ino,
      }),
    ).toBe(6);
  });
});

describe("点検ごとのまとまり", () => {
  const results = [
    ruleResult("nothing-found", []),
    ruleResult("first", [total, marks]),
    ruleResult("second", [annex]),
  ];
  const acknowledged = acknowledgedBy([
    acknowledgement("marks"),
    acknowledgement("annex", { on: "2026-05-01", by: "高知 花子" }),
    acknowledgement("gone"),
  ]);
  const grouped = (filter: Partial<FindingFilter>, pinned: readonly string[] = []) =>
    groupFindings(dataset, {
      results,
      acknowledged,
      changes: new Map(),
      lapses: new Map(),
      filter: { ...allFindings, ...filter },
      pinned: new Set(pinned),
    });
  const listed = (filter: Partial<FindingFilter>, pinned: readonly string[] = []) =>
    grouped(filter, pinned).map((group) => [
      group.result.rule,
      group.listed.map(({ finding: { fingerprint } }) => fingerprint),
    ]);

  test("指摘のある点検だけ、並びは点検の順", () => {
    expect(listed({})).toEqual([
      ["first", ["total", "marks"]],
      ["second", ["annex"]],
    ]);
  });

  test("件数は絞り込みに関わらず、取り消した確認は数えない", () => {
    expect(grouped({ severity: "info" }).map(({ counts }) => counts)).toEqual([
      { open: 1, acknowledged: 1 },
      { open: 1, acknowledged: 0 },
    ]);
  });

  test("全体の件数は、未対応と確認済みを分ける", () => {
    expect(countFindings([total, marks, annex], acknowledged)).toEqual({
      open: 2,
      acknowledged: 1,
    });
  });

  test("確認したばかりの指摘は、未対応だけを見ていても場所に残る", () => {
    expect(listed({ state: "open" })[0]).toEqual(["first", ["total"]]);
    expect(listed({ state: "open" }, ["marks"])[0]).toEqual(["first", ["total", "marks"]]);
  });

  test("確認の内容が指摘に付く", () => {
    const [first] = grouped({});
    expect(first?.listed.map(({ acknowledgement: given }) => given?.reason ?? null)).toEqual([
      null,
      "担当課に確認した。",
    ]);
  });
});

describe("点検の並び", () => {
  const idle = (rule: string, message: string) =>
    ruleResult(rule, [], {
      compared: 0,
      remarks: [{ outcome: "notApplicable", message, sources: [] }],
    });
  const results = [
    ruleResult("info", [year], { severity: "info" }),
    ruleResult("clean", [], { severity: "error" }),
    ruleResult("warning", [marks], { severity: "warning" }),
    idle("idle-1", "シートがありません。"),
    ruleResult("error-1", [total, annex]),
    idle("idle-2", "資料がありません。"),
    ruleResult("error-2", [article]),
    idle("idle-3", "シートがありません。"),
  ];
  const sections = (filter: Partial<FindingFilter>) =>
    sectionsByUrgency(
      groupFindings(dataset, {
        results,
        acknowledged: new Map(),
        changes: new Map(),
        lapses: new Map(),
        filter: { ...allFindings, ...filter },
        pinned: new Set(),
      }),
    );

  test("急ぐものから。その中は点検の順", () => {
    expect(
      sections({}).map(({ severity, groups, listed }) => [
        severity,
        groups.map(({ result }) => result.rule),
        listed,
      ]),
    ).toEqual([
      ["error", ["error-1", "error-2"], 3],
      ["warning", ["warning"], 1],
      ["info", ["info"], 1],
    ]);
  });

  test("件数は絞り込んだもの", () => {
    expect(sections({ municipality: konan }).map(({ listed }) => listed)).toEqual([1, 0, 0]);
  });

  test("指摘のない点検には、行っていない点検が入らない", () => {
    expect(cleanRules(results).map(({ rule }) => rule)).toEqual(["clean"]);
  });

  test("行っていない点検は、理由ごとにまとまる", () => {
    expect(
      idleRules(results).map(({ reason, results: alike }) => [
        reason,
        alike.map(({ rule }) => rule),
      ]),
    ).toEqual([
      ["シートがありません。", ["idle-1", "idle-3"]],
      ["資料がありません。", ["idle-2"]],
    ]);
  });
});

describe("絞り込みの選択肢", () => {
  const unknown: Place = { kind: "project", project: "消えた事業" };
  const choices = choicesOf(dataset, [
    ruleResult("nothing-found", []),
    ruleResult("first", [total, marks, year, finding("unknown", unknown)]),
    ruleResult("second", [annex, article]),
  ]);

  test("指摘のある点検だけ、件数付き", () => {
    expect(choices.rules).toEqual([
      { value: "first", name: "点検 first", count: 4 },
      { value: "second", name: "点検 second", count: 2 },
    ]);
  });

  test("事業は資料の順、資料にないものは末尾", () => {
    expect(choices.projects.map(({ name, count }) => [name, count])).toEqual([
      ["鉄道の利用促進", 2],
      ["防災訓練の共同実施", 1],
      ["消えた事業", 1],
    ]);
    expect(choices.projects[0]?.value).toEqual({ kind: "project", id: railway });
  });

  test("連携取組と市町", () => {
    expect(choices.initiatives.map(({ name, count }) => [name, count])).toEqual([[network, 1]]);
    const names = choices.municipalities.map(({ value }) => value);
    expect(new Set(names)).toEqual(new Set([tosa, konan, ino, nankoku]));
  });
});
