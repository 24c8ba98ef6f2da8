import type { AnnexItem, Dataset, WorkbookPart } from "../../../src/domain";
import { agreementMatchesDocument as rule } from "../../../src/rules/sheets/agreement-matches-document";
import { agreementId, nankoku, sampleDataset, sourceOf } from "../../fixtures/sample-dataset";
import { checkSheetCases, runSheetRule } from "../check-cases";

const parts: readonly WorkbookPart[] = ["agreement"];
const sample = sampleDataset();
const tourism = "広域観光の推進";
const disaster = "災害対策の推進";

const withAnnex = (
  change: (annex: readonly AnnexItem[]) => readonly AnnexItem[],
  dataset = sample,
): Dataset => ({
  ...dataset,
  agreements: dataset.agreements.map((one) => ({ ...one, annex: change(one.annex) })),
});
/** The sheet with other texts of an item. */
const typed = (
  item: string,
  texts: Readonly<Partial<Record<"content" | "roleA" | "roleB", string>>>,
  dataset = sample,
): Dataset =>
  withAnnex(
    (annex) =>
      annex.map((one) =>
        one.name.value === item
          ? {
              ...one,
              ...Object.fromEntries(
                Object.entries(texts).map(([part, value]) => [
                  part,
                  { value, source: one.name.source },
                ]),
              ),
            }
          : one,
      ),
    dataset,
  );

/** The documents with every text read. */
const complete = ["広域的交通網の整備", disaster].reduce(
  (dataset, item) =>
    typed(item, { content: "路線を整える。", roleA: "調整する。", roleB: "協力する。" }, dataset),
  sample,
);
const ask = "資料の改訂か、入力の誤りかを確かめてください。";
const annex = "「南国市」との連携協約 令和10年3月28日の別表";
const long = (digit: string): string =>
  `施設を${digit}か所整備し、${"あ".repeat(400)}${digit}か所で使う。`;

checkSheetCases(rule, parts, "「協約」", [
  {
    title: "作ったままなら、3項目の3つの文の9欄が一致",
    canonical: complete,
    current: complete,
    outcomes: [9, 0, 0, 0],
    remarks: [],
  },
  {
    title: "読み取りのない欄は判定不能で、項目ごとに言う",
    current: complete,
    outcomes: [3, 0, 6, 0],
    remarks: [
      `${annex}「広域的交通網の整備」には、資料の読み取りがない欄があるため、その欄は判定できません。原本で確かめてください。`,
      `${annex}「${disaster}」には、資料の読み取りがない欄があるため、その欄は判定できません。原本で確かめてください。`,
    ],
  },
  {
    title: "改行、空白、全角と半角の違いだけなら一致",
    canonical: complete,
    current: typed(disaster, { content: "路線を\n整える｡ " }, complete),
    outcomes: [9, 0, 0, 0],
  },
  {
    title: "二つの文が違えば、違う語だけを二つの指摘で示す",
    canonical: complete,
    current: typed(
      tourism,
      {
        roleA: "広域観光の推進に圏域の核となって取り組む。",
        roleB: "広域観光の推進に甲と協力して積極的に取り組む。",
      },
      complete,
    ),
    outcomes: [7, 2, 0, 0],
    findings: [
      `${annex}「${tourism}」の甲の役割は、資料では「中心」、シートでは「核」です。${ask}`,
      `${annex}「${tourism}」の乙の役割は、資料では「取」、シートでは「積極的に取」です。${ask}`,
    ],
  },
  {
    title: "数の違いは、数の全体で示す",
    canonical: typed(disaster, { content: "備蓄を1,500食とする。" }, complete),
    current: typed(disaster, { content: "備蓄を1,600食とする。" }, complete),
    outcomes: [8, 1, 0, 0],
    findings: [
      `${annex}「${disaster}」の取組内容は、資料では「1,500食」、シートでは「1,600食」です。${ask}`,
    ],
  },
  {
    title: "空白で数が変わっていれば不一致",
    canonical: typed(disaster, { content: "第12条による。" }, complete),
    current: typed(disaster, { content: "第1 2条による。" }, complete),
    outcomes: [8, 1, 0, 0],
    findings: [
      `${annex}「${disaster}」の取組内容は、資料では「第12条」、シートでは「第1 2条」です。${ask}`,
    ],
  },
  {
    title: "消えた文は「記載なし」と示す",
    canonical: complete,
    current: typed(disaster, { roleB: "" }, complete),
    outcomes: [8, 1, 0, 0],
    findings: [
      `${annex}「${disaster}」の乙の役割は、資料では「協力する。」、シートでは記載なしです。${ask}`,
    ],
  },
  {
    title: "シートで読み取れない欄は判定不能で、協約ごとに言う",
    canonical: complete,
    current: withAnnex(
      (items) => items.map((item) => ({ ...item, content: null, roleB: null })),
      complete,
    ),
    outcomes: [3, 0, 6, 0],
    remarks: [
      `${annex}には、シート「協約」で読み取れない欄があるため、その欄は判定できません。シートの列と行を確かめてください。`,
    ],
  },
  {
    title: "離れた2か所が違う長い文は、違う部分の初めと終わりだけを示す",
    canonical: typed(disaster, { content: long("3") }, complete),
    current: typed(disaster, { content: long("4") }, complete),
    outcomes: [8, 1, 0, 0],
    findings: [
      `${annex}「${disaster}」の取組内容は、資料では「3か所整備し、${"あ".repeat(23)}…${"あ".repeat(29)}3」、シートでは「4か所整備し、${"あ".repeat(23)}…${"あ".repeat(29)}4」です。${ask}`,
    ],
  },
  {
    title: "シートに行がない項目は、1件の不一致",
    canonical: complete,
    current: withAnnex((items) => items.slice(1), complete),
    outcomes: [6, 1, 0, 0],
    findings: [
      `${annex}「${tourism}」は、シート「協約」に行がありません。削除が正しいかを確かめてください。`,
    ],
  },
  {
    title: "協約ごとシートになければ、項目の数だけ不一致",
    canonical: complete,
    current: sampleDataset({ agreements: [] }),
    outcomes: [0, 3, 0, 0],
    findings: [tourism, "広域的交通網の整備", disaster].map(
      (item) =>
        `${annex}「${item}」は、シート「協約」に行がありません。削除が正しいかを確かめてください。`,
    ),
  },
]);

test("シートにだけある項目は不一致", () => {
  const canonical = withAnnex((items) => items.slice(1), complete);
  expect(runSheetRule(rule, parts, complete, canonical).findings).toMatchObject([
    {
      at: { kind: "agreementInitiative", initiative: tourism, municipality: nankoku },
      message: `「${tourism}」はシート「協約」にありますが、「南国市」との連携協約 令和10年3月28日の別表にはありません。資料にない記載の根拠を確かめてください。`,
    },
  ]);
});

test("指摘は項目の欄を指し、違う部分だけを持ち、資料の行を示す", () => {
  const current = typed(tourism, { roleA: "広域観光の推進に圏域の核となって取り組む。" });
  expect(runSheetRule(rule, parts, current).findings).toMatchObject([
    {
      at: { kind: "annexItem", initiative: tourism, municipality: nankoku, part: "roleA" },
      stated: "中心",
      computed: "核",
      sources: [sourceOf(agreementId, "甲の役割")],
    },
  ]);
});

test("連携取組の名称でない項目は、見出しそのもので指す", () => {
  const canonical = withAnnex(
    (items) =>
      items.map((item) =>
        item.name.value === tourism
          ? { ...item, name: { ...item.name, value: "E S Dによる 人づくり" } }
          : item,
      ),
    complete,
  );
  const [finding] = runSheetRule(
    rule,
    parts,
    typed("E S Dによる 人づくり", { content: "別の文" }, canonical),
    canonical,
  ).findings;
  expect(finding?.at).toMatchObject({ kind: "annexItem", initiative: "ESDによる人づくり" });
});

test("指紋は、違う部分が同じでも、資料の文が変われば変わる", () => {
  const fingerprintOf = (rest: string): string | undefined =>
    runSheetRule(
      rule,
      parts,
      typed(tourism, { content: `甲は、${rest}` }),
      typed(tourism, { content: `乙は、${rest}` }),
    ).findings[0]?.fingerprint;
  expect(fingerprintOf("協力する。")).toBeDefined();
  expect(fingerprintOf("協力する。")).not.toBe(fingerprintOf("調整する。"));
});

test("資料が一つの見出しを二度書いていても、作ったままなら一致", () => {
  const twice = withAnnex(
    (items) => [...items, ...items.slice(0, 1).map((item) => ({ ...item, content: item.roleA }))],
    complete,
  );
  expect(runSheetRule(rule, parts, twice, twice).outcomes.match).toBe(12);
});

test("同じ市町との二つの協約の指摘は、もう一方の協約があってもなくても同じ指紋になる", () => {
  const amended = complete.agreements.map((one) => ({ ...one, document: "amendment-2029" }));
  const both = { ...complete, agreements: [...complete.agreements, ...amended] };
  const alone = { ...complete, agreements: amended };
  for (const change of [
    (dataset: Dataset) => withAnnex((items) => items.slice(1), dataset),
    (dataset: Dataset) => typed(tourism, { content: "別の文" }, dataset),
  ]) {
    const of = (dataset: Dataset) =>
      runSheetRule(rule, parts, change(dataset), dataset).findings.map((one) => one.fingerprint);
    const [, second] = of(both);
    expect(of(alone)).toEqual([second]);
  }
});

test("連携取組の識別子が名称と違っていても、その識別子で指す", () => {
  const initiatives = complete.initiatives.map((one) => ({ ...one, id: `id-${one.id}` }));
  const canonical = { ...complete, initiatives };
  const [finding] = runSheetRule(
    rule,
    parts,
    typed(tourism, { content: "別の文" }, canonical),
    canonical,
  ).findings;
  expect(finding?.at).toMatchObject({ initiative: `id-${tourism}` });
});

test("協約がなければ、シートを読んでいても点検していないと言う", () => {
  const canonical = sampleDataset({ agreements: [] });
  const { compared, remarks } = runSheetRule(rule, parts, sample, canonical);
  expect([compared, remarks[0]?.message]).toEqual([
    0,
    "連携協約の別表が読み込まれていないため、この点検は行っていません。",
  ]);
});
