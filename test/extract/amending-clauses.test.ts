import { buildDataset } from "../../src/dataset";
import { extractDocuments } from "../../src/extract";
import { isPartialAmendment } from "../../src/rules/agreements/partial-amendment";
import { agreementBody, agreementWith } from "../fixtures/harsh-documents";

const titles = {
  agreement: "連携中枢都市圏形成に係る連携協約書",
  amendment: "連携中枢都市圏形成に係る変更連携協約書",
} as const;

interface Variant {
  readonly kind?: keyof typeof titles;
  readonly lines?: readonly string[];
  /** From 別表 on. */
  readonly annex?: readonly string[];
}

/** Whether a document that says these lines above its 別表 stands for a part of an agreement only. */
const isPartial = ({
  kind = "agreement",
  lines = [],
  annex = agreementBody.slice(2),
}: Variant): boolean => {
  const head = [titles[kind], "令和7年3月28日", "岡山市", "総社市"];
  const bytes = new TextEncoder().encode(agreementWith(head, [...lines, ...annex]));
  const { agreements, documents } = buildDataset(
    extractDocuments([{ fileName: "協約.txt", bytes }]),
    [],
  );
  expect(agreements).toHaveLength(1);
  return agreements.some((agreement) => isPartialAmendment(agreement, documents[0]));
};
const saying = (...lines: readonly string[]): Variant => ({ kind: "amendment", lines });

describe("改める箇所だけを書いた変更協約", () => {
  test.each([
    "第3条中「岡山市」を「倉敷市」に改める。",
    "別表中「甲」を「乙」に、「丙」を「丁」に改める。",
    "別表広域観光の推進の項の次に次の項を加える。",
    "第2条第1項の次に「ただし書」を加える。",
    "別表第1に次の1項を加える。",
    "別表福祉の項を削る。",
    "第4条中「及び丙」を削り、",
    "同表中第2号を削除する。",
    "別表福祉の項を次のように改める。",
    "別表の福祉の部を次のとおり改める。",
    ...["項", "部", "款", "欄"].map((unit) => `別表福祉の${unit}を次のように改める。`),
    ...["項", "部", "款", "欄", "号", "条"].map((unit) => `別表福祉の${unit}を削る。`),
    "別紙新旧対照表のとおり",
    ...["改正前", "変更前", "改定前", "現行", "旧"].map((old) => `項目\t${old}\t改正後`),
    ...["改正後", "変更後", "改定後", "改正案", "変更案", "改定案", "新"].map(
      (changed) => `現行\t${changed}`,
    ),
    "改正前\t改正後",
    "区分\t変 更 前\t変更案",
    "現行\t改正案",
    "旧\t新",
  ])("「%s」", (line) => {
    expect(isPartial(saying("別表（第3条関係）", line))).toBe(true);
    expect(isPartial(saying(line, "別表を次のように改める。"))).toBe(false);
    expect(isPartial({ lines: [line] })).toBe(false);
  });

  test.each([
    "この協約を変更し、又は廃止しようとする場合は、甲及び乙の協議による。",
    "別表を次のように改める。",
    "別表(第3条関係)を次のとおりに改める。",
    "旧町村部の交通を確保する。",
    "旧\t旧",
    "改正後\t変更後",
    "現行の別表\t改正後",
    "未現行\t改正後",
    "現行\t再改正後",
    "甲の次に、乙の取組を加える。",
    "「甲」を「乙」とし、「丙」に改める。",
    "現行の取組\t改正後の取組",
    "経費を削減する。",
  ])("「%s」は全体を改めるもの", (line) => {
    expect(isPartial(saying(line))).toBe(false);
  });

  test("見出しのない別表の項目は、加えるものであって、別表の全体ではない", () => {
    const [, , , ...items] = agreementBody;
    expect(isPartial({ ...saying("別表に観光の項を加える。"), annex: items })).toBe(true);
    expect(isPartial({ ...saying(), annex: items })).toBe(false);
  });

  test.each(["ように", "とおり", "とおりに"])(
    "別表を次の%s改めるものは、全体を改めるもの",
    (how) => {
      const whole = `別表(第3条関係)を次の${how}改める。`;
      expect(isPartial(saying("別表福祉の項を削る。", whole))).toBe(false);
      expect(isPartial(saying("別表福祉の項を削る。", `別表(甲)(乙)を次の${how}改める。`))).toBe(
        true,
      );
    },
  );

  test("別表の読み取れない変更協約も、もとの協約に代わらない", () => {
    expect(isPartial({ ...saying("別表を次のように改める。"), annex: [] })).toBe(true);
    expect(isPartial({ annex: [] })).toBe(false);
  });
});
