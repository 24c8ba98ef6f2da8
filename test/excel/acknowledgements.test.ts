import type { Acknowledgement, Finding } from "../../src/domain";
import type { WorkbookSnapshot } from "../../src/standin/workbook";
import { noCalculator } from "./no-calculator";
import {
  allSheets,
  day,
  openFilled,
  openWorkbook,
  valueOf,
  type OpenWorkbook,
} from "./open-workbook";
import { viewOf } from "./sheet-view";
import { smallRegion } from "./small-region";

const dataset = smallRegion();
const quick = { calculator: noCalculator };
const given = { reason: "原本で確かめた。", confirmedBy: "企画課 山田", confirmedOn: day };
const later = "2026-12-01";

let checked: WorkbookSnapshot | undefined;
beforeAll(async () => {
  const { session, standIn } = await openFilled(dataset);
  await valueOf(session.check(dataset, day));
  checked = await standIn.snapshot();
}, 180_000);
const open = (): OpenWorkbook => {
  if (checked === undefined) throw new Error("not checked");
  return openWorkbook({ ...quick, workbook: checked });
};

const check = async ({ session }: OpenWorkbook, on = day) => valueOf(session.check(dataset, on));

/** The one finding of the region: a 計 that is wrong. */
const findingIn = async (workbook: OpenWorkbook): Promise<Finding> => {
  const { results } = await check(workbook);
  const finding = results
    .flatMap(({ findings }) => findings)
    .find(({ rule }) => rule === "budget-total-equals-years");
  if (finding === undefined) throw new Error("no finding");
  return finding;
};

const recordKey = ({ fingerprint }: Pick<Finding, "fingerprint">, number = 1): string =>
  `acknowledgement:${fingerprint}${number === 1 ? "" : `#${String(number)}`}`;

/** What 確認記録 says in the row of a record. */
const recorded = async (
  workbook: OpenWorkbook,
  key: string,
  columns = ["acknowledgement-state", "reason", "confirmed-by", "confirmed-on"],
) => {
  const view = await viewOf(workbook, "確認記録");
  return columns.map((column) => view.value(key, column));
};

/** What 点検結果 says beside the finding. */
const responseTo = async (workbook: OpenWorkbook, { fingerprint }: Finding) => {
  const view = await viewOf(workbook, "点検結果");
  return ["response", "reason", "confirmed-by"].map((column) =>
    view.value(`finding:${fingerprint}`, column),
  );
};

const headline = async (workbook: OpenWorkbook): Promise<string> =>
  String((await viewOf(workbook, "点検結果")).value("note:#1", "column:#2"));

const typeAt = async (
  workbook: OpenWorkbook,
  [sheet, row, column]: readonly [string, string, string],
  text: string | number,
): Promise<string> => {
  const address = (await viewOf(workbook, sheet)).at(row, column);
  workbook.standIn.user.type(sheet, address, text);
  return address;
};

/** Types 対応, 理由 and 確認者 beside a finding. */
const confirmInSheet = async (
  workbook: OpenWorkbook,
  { fingerprint }: Finding,
  [response, reason, confirmedBy]: readonly [string, string, string],
): Promise<void> => {
  const row = `finding:${fingerprint}`;
  await typeAt(workbook, ["点検結果", row, "response"], response);
  await typeAt(workbook, ["点検結果", row, "reason"], reason);
  await typeAt(workbook, ["点検結果", row, "confirmed-by"], confirmedBy);
};

const standing = (list: readonly Acknowledgement[]) =>
  list.filter(({ withdrawn }) => withdrawn === null);

describe("パネルから確認済みにする", () => {
  test("確認記録と点検結果の両方に残り、要求は3つまで", async () => {
    const workbook = open();
    const { session, standIn } = workbook;
    const finding = await findingIn(workbook);
    standIn.recorder.clear();
    const list = await valueOf(session.acknowledge(dataset, finding, given));
    expect(standIn.recorder.totals().requests).toBeLessThanOrEqual(3);
    expect(list).toEqual([
      expect.objectContaining({
        ...given,
        fingerprint: finding.fingerprint,
        place: "「観光資源の共同発信」事業費の計",
        stated: "1千円",
        computed: "25,000千円",
        withdrawn: null,
      }),
    ]);
    expect(await recorded(workbook, recordKey(finding))).toEqual([
      "有効",
      given.reason,
      given.confirmedBy,
      day,
    ]);
    expect(await responseTo(workbook, finding)).toEqual([
      "確認済み",
      given.reason,
      given.confirmedBy,
    ]);
    expect(await headline(workbook)).toContain("未対応 13件・確認済み 1件。");
  });

  test("1つの理由で3件をまとめて確認できる。1件でもなくなっていれば、何も書かない", async () => {
    const workbook = open();
    const { session, standIn } = workbook;
    const { results } = await check(workbook);
    const [first, ...others] = results.flatMap(({ findings }) => findings).slice(0, 3);
    if (first === undefined) throw new Error("no finding");
    standIn.recorder.clear();
    const list = await valueOf(session.acknowledge(dataset, first, given, others));
    expect(standIn.recorder.totals().requests).toBeLessThanOrEqual(3);
    const all = [first, ...others].map(({ fingerprint }) => fingerprint);
    expect(list.map(({ fingerprint }) => fingerprint)).toEqual(all);
    expect(await headline(workbook)).toContain("未対応 11件・確認済み 3件。");
    // A retry after a lost answer says the same again.
    expect(await valueOf(session.acknowledge(dataset, first, given, others))).toEqual(list);
    const gone = [{ ...first, fingerprint: "0123456789abcdef" }];
    expect(
      await session.acknowledge(dataset, first, { ...given, reason: "別" }, gone),
    ).toMatchObject({
      ok: false,
      refusal: { kind: "findingChanged" },
    });
    expect((await check(workbook)).acknowledgements).toEqual(list);
  });

  test("照会中にすると、尋ねた内容と相手が両方のシートに残り、未対応のまま。確認済みにすると終わる", async () => {
    const workbook = open();
    const { session } = workbook;
    const finding = await findingIn(workbook);
    const asked = { ...given, kind: "inquiry" as const, reason: "担当課に尋ねた。" };
    const list = await valueOf(session.acknowledge(dataset, finding, asked));
    expect(await valueOf(session.acknowledge(dataset, finding, asked))).toEqual(list);
    expect(list).toEqual([expect.objectContaining(asked)]);
    expect(await responseTo(workbook, finding)).toEqual([
      "照会中",
      asked.reason,
      asked.confirmedBy,
    ]);
    expect(await headline(workbook)).toContain("未対応 14件（うち照会中 1件）・確認済み 0件。");
    expect((await check(workbook)).acknowledgements).toEqual(list);
    await valueOf(session.acknowledge(dataset, finding, given));
    expect(await responseTo(workbook, finding)).toEqual([
      "確認済み",
      given.reason,
      given.confirmedBy,
    ]);
    expect(standing((await check(workbook)).acknowledgements)).toEqual([
      expect.objectContaining(given),
    ]);
  });

  test("作り直しても、点検し直しても残り、2度目は何も書かない", async () => {
    const workbook = open();
    const { session, standIn } = workbook;
    const finding = await findingIn(workbook);
    const list = await valueOf(session.acknowledge(dataset, finding, given));
    standIn.recorder.clear();
    await valueOf(session.fill({ dataset, sheets: allSheets }, new Set()));
    expect((await check(workbook)).acknowledgements).toEqual(list);
    expect(standIn.recorder.totals().writes).toBe(0);
    // On another day 点検日 is another, and the records are the same.
    expect((await check(workbook, later)).acknowledgements).toEqual(list);
    expect(await headline(workbook)).toContain("点検日 令和");
    const reopened = openWorkbook({ ...quick, workbook: await standIn.snapshot() });
    expect((await check(reopened)).acknowledgements).toEqual(list);
  });

  test("点検のあとに値が変わった指摘は、確認済みにせず、点検し直すよう伝える", async () => {
    const workbook = open();
    const { session, standIn } = workbook;
    const finding = await findingIn(workbook);
    await typeAt(workbook, ["事業費", "project:観光資源の共同発信", "stated-total"], 2);
    standIn.recorder.clear();
    expect(await session.acknowledge(dataset, finding, given)).toEqual({
      ok: false,
      refusal: {
        kind: "findingChanged",
        message:
          "点検したあとにシートの値が変わり、この指摘は今の値に当てはまりません。もう一度点検してください。",
        problems: [],
        canRetry: false,
      },
    });
    expect(standIn.recorder.totals().writes).toBe(0);
  });

  test("もう一度確認すると、前の確認は取り消され、1度の取り消しで未対応に戻る", async () => {
    const workbook = open();
    const { session } = workbook;
    const finding = await findingIn(workbook);
    await valueOf(session.acknowledge(dataset, finding, given));
    const again = { reason: "端数のため。", confirmedBy: "財政課 佐藤", confirmedOn: later };
    const list = await valueOf(session.acknowledge(dataset, finding, again));
    expect(list.map(({ reason, withdrawn }) => [reason, withdrawn])).toEqual([
      [given.reason, { on: later, by: "財政課 佐藤" }],
      [again.reason, null],
    ]);
    expect((await recorded(workbook, recordKey(finding)))[0]).toBe("取消");
    expect((await recorded(workbook, recordKey(finding, 2)))[0]).toBe("有効");
    expect(await responseTo(workbook, finding)).toEqual([
      "確認済み",
      again.reason,
      again.confirmedBy,
    ]);
    const withdrawn = await valueOf(
      session.withdraw(dataset, finding.fingerprint, { by: "企画課", on: later }),
    );
    expect(standing(withdrawn)).toEqual([]);
    expect(await headline(workbook)).toContain("未対応 14件・確認済み 0件。");
  });
});

describe("取り消す", () => {
  test("記録は残り、対応の欄は空き、点検し直しても戻らない", async () => {
    const workbook = open();
    const { session } = workbook;
    const finding = await findingIn(workbook);
    await valueOf(session.acknowledge(dataset, finding, given));
    const by = { by: "企画課 鈴木", on: later };
    const list = await valueOf(session.withdraw(dataset, finding.fingerprint, by));
    expect(list.map(({ withdrawn }) => withdrawn)).toEqual([by]);
    expect(
      await recorded(workbook, recordKey(finding), [
        "acknowledgement-state",
        "withdrawn-on",
        "withdrawn-by",
      ]),
    ).toEqual(["取消", later, by.by]);
    expect(await responseTo(workbook, finding)).toEqual(["", "", ""]);
    expect(standing((await check(workbook, later)).acknowledgements)).toEqual([]);
  });

  test("確認記録に取消日と取消者を書いても取り消せる", async () => {
    const workbook = open();
    const { session } = workbook;
    const finding = await findingIn(workbook);
    await valueOf(session.acknowledge(dataset, finding, given));
    const key = recordKey(finding);
    await typeAt(workbook, ["確認記録", key, "withdrawn-on"], "令和8年12月1日");
    await typeAt(workbook, ["確認記録", key, "withdrawn-by"], "企画課");
    const { acknowledgements } = await check(workbook, later);
    expect(acknowledgements.map(({ withdrawn }) => withdrawn)).toEqual([
      { on: later, by: "企画課" },
    ]);
    expect((await recorded(workbook, key))[0]).toBe("取消");
    expect(await responseTo(workbook, finding)).toEqual(["", "", ""]);
  });

  test("点検結果に書いた確認も取り消せて、同じ理由では蘇らない", async () => {
    const workbook = open();
    const { session } = workbook;
    const finding = await findingIn(workbook);
    await confirmInSheet(workbook, finding, ["確認済み", given.reason, given.confirmedBy]);
    expect((await check(workbook)).acknowledgements).toHaveLength(1);
    await valueOf(session.withdraw(dataset, finding.fingerprint, { by: "企画課", on: later }));
    expect(await responseTo(workbook, finding)).toEqual(["", "", ""]);
    await confirmInSheet(workbook, finding, ["確認済み", given.reason, given.confirmedBy]);
    const { acknowledgements, workbookProblems } = await check(workbook, later);
    expect(acknowledgements).toHaveLength(1);
    expect(standing(acknowledgements)).toEqual([]);
    expect(workbookProblems).toEqual([
      expect.objectContaining({
        sheet: "点検結果",
        found: "対応が「確認済み」ですが、理由と確認者は、取り消した確認と同じです。",
      }),
    ]);
    // A new reason is a new acknowledgement.
    await confirmInSheet(workbook, finding, ["確認済み", "改めて確認した。", given.confirmedBy]);
    expect(standing((await check(workbook, later)).acknowledgements)).toHaveLength(1);
  });
});

describe("点検結果に直接書く", () => {
  test.each(["確認済み", "確認済"])("対応に「%s」、理由と確認者", async (response) => {
    const workbook = open();
    const finding = await findingIn(workbook);
    await confirmInSheet(workbook, finding, [response, "原本のとおり。", "企画課"]);
    const { acknowledgements, keptTyped } = await check(workbook, later);
    expect(acknowledgements).toEqual([
      expect.objectContaining({
        fingerprint: finding.fingerprint,
        reason: "原本のとおり。",
        confirmedBy: "企画課",
        confirmedOn: later,
        withdrawn: null,
      }),
    ]);
    expect(keptTyped).toEqual([]);
    expect((await recorded(workbook, recordKey(finding)))[0]).toBe("有効");
    expect((await responseTo(workbook, finding))[0]).toBe(response);
    // Recorded once, however often it is checked.
    expect((await check(workbook, later)).acknowledgements).toHaveLength(1);
  });

  test("理由のない確認は数えず、どの欄に何が要るかを伝える", async () => {
    const workbook = open();
    const finding = await findingIn(workbook);
    await confirmInSheet(workbook, finding, ["確認済み", "", "企画課"]);
    const { acknowledgements, workbookProblems } = await check(workbook);
    expect(acknowledgements).toEqual([]);
    const cell = (await viewOf(workbook, "点検結果")).at(
      `finding:${finding.fingerprint}`,
      "reason",
    );
    expect(workbookProblems).toEqual([
      {
        sheet: "点検結果",
        cell,
        reach: "cell",
        found: "対応が「確認済み」ですが、理由が空欄です。",
        expected: "このままでよいと判断した理由",
        action: "記入してから、もう一度点検してください。記入するまでは未対応として扱います。",
      },
    ]);
    expect(await headline(workbook)).toContain("未対応 14件・確認済み 0件。");
  });

  test("「対応中」は確認ではなく、書いたまま残る", async () => {
    const workbook = open();
    const finding = await findingIn(workbook);
    await confirmInSheet(workbook, finding, ["対応中", "財政課に照会", "企画課"]);
    expect((await check(workbook)).acknowledgements).toEqual([]);
    expect(await responseTo(workbook, finding)).toEqual(["対応中", "財政課に照会", "企画課"]);
  });
});

describe("値が変わる", () => {
  test("比べた値が変わると確認は失効し、戻ればまた有効になる", async () => {
    const workbook = open();
    const { session } = workbook;
    const finding = await findingIn(workbook);
    await valueOf(session.acknowledge(dataset, finding, given));
    const total = ["事業費", "project:観光資源の共同発信", "stated-total"] as const;
    await typeAt(workbook, total, 2);
    const changed = await check(workbook);
    expect(changed.results.flatMap(({ findings }) => findings)).not.toContainEqual(
      expect.objectContaining({ fingerprint: finding.fingerprint }),
    );
    expect((await recorded(workbook, recordKey(finding)))[0]).toBe("失効");
    expect(await headline(workbook)).toContain("確認済み 0件。");
    await typeAt(workbook, total, 1);
    await check(workbook);
    expect((await recorded(workbook, recordKey(finding)))[0]).toBe("有効");
    expect(await headline(workbook)).toContain("未対応 13件・確認済み 1件。");
  });
});

describe("確認記録を書き換える", () => {
  test("書き直した理由を読み、点検結果にも写す", async () => {
    const workbook = open();
    const { session } = workbook;
    const finding = await findingIn(workbook);
    await valueOf(session.acknowledge(dataset, finding, given));
    await typeAt(workbook, ["確認記録", recordKey(finding), "reason"], "理由を書き直した。");
    const { acknowledgements } = await check(workbook);
    expect(acknowledgements.map(({ reason }) => reason)).toEqual(["理由を書き直した。"]);
    expect((await recorded(workbook, recordKey(finding)))[1]).toBe("理由を書き直した。");
    expect((await responseTo(workbook, finding))[1]).toBe("理由を書き直した。");
  });

  test("理由を消した行は有効でなくなり、行には触れず、欄を伝える", async () => {
    const workbook = open();
    const { session } = workbook;
    const finding = await findingIn(workbook);
    await valueOf(session.acknowledge(dataset, finding, given));
    const key = recordKey(finding);
    const cell = await typeAt(workbook, ["確認記録", key, "reason"], "");
    await typeAt(workbook, ["確認記録", key, "confirmed-on"], "先週");
    const everything = [
      "acknowledgement-state",
      "message",
      "reason",
      "confirmed-by",
      "confirmed-on",
    ];
    const before = await recorded(workbook, key, everything);
    const { acknowledgements, workbookProblems } = await check(workbook);
    expect(acknowledgements).toEqual([]);
    expect(workbookProblems.map(({ sheet, cell: at, found }) => [sheet, at, found])).toEqual([
      ["確認記録", cell, "理由が空欄です。"],
      ["確認記録", cell.replace("H", "J"), "確認日に「先週」とあります。"],
    ]);
    expect(await recorded(workbook, key, everything)).toEqual(before);
    expect(await headline(workbook)).toContain("未対応 14件・確認済み 0件。");
    // Acknowledged anew, it gets a row of its own.
    const list = await valueOf(session.acknowledge(dataset, finding, given));
    expect(list).toHaveLength(1);
    expect(await recorded(workbook, key, everything)).toEqual(before);
    expect((await recorded(workbook, recordKey(finding, 2)))[0]).toBe("有効");
  });

  test("並べ替え、控えの行を挟んでも、同じ記録として読む", async () => {
    const workbook = open();
    const { session, standIn } = workbook;
    const finding = await findingIn(workbook);
    await valueOf(session.acknowledge(dataset, finding, given));
    const again = { ...given, reason: "端数のため。", confirmedBy: "別の課" };
    const list = await valueOf(session.acknowledge(dataset, finding, again));
    const first = (await viewOf(workbook, "確認記録")).at(recordKey(finding), "reason").slice(1);
    const second = (await viewOf(workbook, "確認記録"))
      .at(recordKey(finding, 2), "reason")
      .slice(1);
    await standIn.user.sortRows("確認記録", `A${first}:N${second}`, 7, "descending");
    standIn.user.insertRows("確認記録", `${first}:${first}`);
    standIn.user.type("確認記録", `H${first}`, "控えの行");
    expect((await check(workbook)).acknowledgements).toEqual(list);
    expect((await viewOf(workbook, "確認記録")).texts).toContain("控えの行");
  });
});
