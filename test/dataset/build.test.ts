import type { Decision } from "../../src/domain";
import {
  buildFrom,
  insertBefore,
  seedDecisions,
  seedText,
  seedTexts,
  sojaName,
  statusListName,
  visionName,
} from "../fixtures/seeds";

describe("資料の集まりから正本データを作る", () => {
  test("別の圏域の取組状況一覧が混ざると、使わずに報告する", () => {
    const foreign = seedText(statusListName).replace("岡山市と連携市町", "倉敷市と連携市町");
    const { documents, listings, problems } = buildFrom({
      ...seedTexts,
      [statusListName]: foreign,
    });
    expect(problems).toEqual([
      expect.objectContaining({
        kind: "document-of-other-region",
        fileName: statusListName,
        found: "「倉敷市」を連携中枢都市とする資料",
      }),
    ]);
    expect(documents).toHaveLength(4);
    expect(listings.some(({ kind }) => kind === "status-list")).toBe(false);
  });

  test("圏域の市町でない乙との協約は、使わずに報告する", () => {
    const foreign = seedText(sojaName).replaceAll("総社市", "倉敷市");
    const { agreements, problems } = buildFrom({ ...seedTexts, [sojaName]: foreign });
    expect(problems).toEqual([
      expect.objectContaining({
        kind: "document-of-other-region",
        found: "乙を「倉敷市」とする協約",
      }),
    ]);
    expect(agreements).toHaveLength(2);
  });

  test("新しい別冊があれば、役割や取組の並びはそちらに従う", () => {
    const newer = seedText(visionName)
      .replaceAll("令和5年(2023年)3月", "令和9年(2027年)3月")
      .replace("\tスタートアップ企業支援\t", "\t創業支援\t");
    const { documents, projects } = buildFrom({
      ...seedTexts,
      "a-old.txt": "",
      "z-new.txt": newer,
    });
    expect(documents[0]?.fileName).toBe("z-new.txt");
    expect(projects[0]?.name).toBe("創業支援");
  });

  test("二つの別冊があれば、連携取組の文は新しい別冊のもの", () => {
    const before = "高齢社会に対応した福祉サービスの充実";
    const after = "高齢社会に対応した福祉サービスの拡充";
    const newer = seedText(visionName)
      .replaceAll("令和5年(2023年)3月", "令和6年(2024年)3月")
      .replaceAll(before, after);
    const textsOf = (texts: Record<string, string>) =>
      buildFrom(texts)
        .initiatives.map(({ text }) => text?.value ?? "")
        .filter((text) => text.includes(before) || text.includes(after));
    const old = seedText(visionName);
    for (const texts of [
      { "a.txt": newer, "b.txt": old },
      { "a.txt": old, "b.txt": newer },
    ]) {
      expect(textsOf(texts)).toEqual([expect.stringContaining(after)]);
    }
  });

  test("余分な行をどう読むか判断があれば、その行は読めない行でなくなる", () => {
    const text = insertBefore(seedText(statusListName), 10, ["", "笑顔あふれる。", ""]);
    const open = buildFrom({ [statusListName]: text }, []);
    expect(open.slogans).toEqual([]);
    expect(open.documents[0]?.lineCounts.unread).toBe(3);
    expect(open.problems.map(({ kind, line }) => [kind, line])).toEqual([
      ["line-unread", 9],
      ["line-unread", 11],
      ["line-unread", 14],
      ["text-ambiguous", 9],
    ]);

    const decision: Decision = {
      problem: "text-ambiguous",
      document: { kind: "status-list", date: "2025-04-01" },
      quoted: "つながり、創造する。 / 笑顔あふれる。 / 躍動！岡山市圏",
      readings: [],
      taken: "つながり、創造する。 / 躍動！岡山市圏",
      reason: "原本にない行のため",
      evidence: [],
      decidedBy: "試し",
      decidedOn: "2026-11-21",
    };
    const settled = buildFrom({ [statusListName]: text }, [decision]);
    expect(settled.slogans.map(({ lines }) => lines)).toEqual([
      ["つながり、創造する。", "躍動！岡山市圏"],
    ]);
    expect(settled.problems.map(({ kind, line }) => [kind, line])).toEqual([["line-unread", 11]]);
    expect(settled.documents[0]?.lineCounts.unread).toBe(1);
    expect(settled.decisions.map(({ documentId }) => documentId)).toEqual([
      "status-list-2025-04-01",
    ]);
  });
});

describe("欄の欠けた行", () => {
  const plain = buildFrom({ [statusListName]: seedText(statusListName) }, []);

  test("取組状況一覧の行が先頭の空欄を失っていても、市町はずれない", () => {
    const shifted = seedText(statusListName).replace("\n\tESD実践\t", "\nESD実践\t");
    const dataset = buildFrom({ [statusListName]: shifted }, []);
    expect(dataset.problems).toEqual([]);
    expect(dataset.listings.map(({ participants }) => participants)).toEqual(
      plain.listings.map(({ participants }) => participants),
    );
    expect(dataset.projects).toEqual(plain.projects);
  });

  test("行末の空欄を切り詰めた資料でも、最後の行が短ければ切れていないか確かめるよう言う", () => {
    const trimmed = seedText(statusListName).replaceAll(/\t+$/gmu, "");
    const cut = trimmed.slice(0, trimmed.lastIndexOf("\t"));
    expect(buildFrom({ [statusListName]: cut }, []).problems).toEqual([
      expect.objectContaining({ kind: "row-ambiguous", line: 64 }),
    ]);
  });
});

test("参照ページは、一覧のどのページよりも後でなければそのまま読む", () => {
  const text = seedText(visionName)
    .replace("【参考】 圏域間連携事業 40\n", "\n")
    .replace("(P.2324 事業再掲)", "(P.42 事業再掲)")
    .replace("1\n\t中小企業", "45\n\t中小企業");
  const { projectSheets, problems } = buildFrom({ [visionName]: text }, seedDecisions);
  expect(problems).toEqual([]);
  expect(projectSheets.at(-1)?.crossReferences[0]).toMatchObject({
    raw: "P.42 事業再掲",
    page: 42,
  });
});
