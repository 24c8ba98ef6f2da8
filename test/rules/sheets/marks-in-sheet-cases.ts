import type { Dataset, ListingKind, WorkbookPart } from "../../../src/domain";
import type { Rule } from "../../../src/rules";
import { ino, konan, nankoku, projectId, sampleDataset, tosa } from "../../fixtures/sample-dataset";
import { withParticipants, withoutListing } from "../../fixtures/sample-edits";
import { checkSheetCases, runSheetRule } from "../check-cases";

/** A rule that compares the marks of a sheet with its document, and how both are called. */
export interface MarkedSheet {
  readonly rule: Rule;
  readonly part: WorkbookPart;
  readonly kind: ListingKind;
  readonly sheet: string;
  /** As messages cite the document, and as remarks name it. */
  readonly citation: string;
  readonly document: string;
}

const railway = projectId("鉄道の利用促進");
const watching = projectId("高齢者の見守り");
const produce = projectId("特産品の販路開拓");
const drill = projectId("防災訓練の共同実施");
const ask = "資料の改訂か、入力の誤りかを確かめてください。";

/** The sample with every row of the document settled. */
const settled = (kind: ListingKind): Dataset =>
  withParticipants(sampleDataset(), kind, drill, [nankoku, tosa]);

/** Both rules read marks alike, so both stand the same cases. */
export const checkMarkedSheet = ({
  rule,
  part,
  kind,
  sheet,
  citation,
  document,
}: MarkedSheet): void => {
  const canonical = settled(kind);
  const marked = (project: string, participants: readonly string[] | null, dataset = canonical) =>
    withParticipants(dataset, kind, project, participants);
  const differs = (project: string, what: string): string =>
    `「${project}」の連携市町が、${citation}とシート「${sheet}」で異なります。シートで${what}${ask}`;

  checkSheetCases(rule, [part], `「${sheet}」`, [
    {
      title: "作ったままなら、6事業が一致",
      canonical,
      current: canonical,
      outcomes: [6, 0, 0, 0],
      remarks: [],
    },
    {
      title: "印の順番が違うだけなら一致",
      canonical,
      current: marked(watching, [ino, tosa, konan]),
      outcomes: [6, 0, 0, 0],
    },
    {
      title: "加わった市町と外れた市町を、事業ごとに両方示す",
      canonical,
      current: marked(watching, [tosa], marked(railway, [nankoku, tosa, ino])),
      outcomes: [4, 2, 0, 0],
      findings: [
        differs("鉄道の利用促進", "加わったのは「土佐市、いの町」です。外れたのは「香南市」です。"),
        differs("高齢者の見守り", "外れたのは「香南市、いの町」です。"),
      ],
    },
    {
      title: "印がすべて消えていても、空欄の行と読めない行を取り違えない",
      canonical,
      current: marked(produce, null, marked(railway, [])),
      outcomes: [4, 1, 1, 0],
      findings: [differs("鉄道の利用促進", "外れたのは「南国市、香南市」です。")],
      remarks: [
        `「特産品の販路開拓」は、シート「${sheet}」の印が定まらないため判定できません。シートの印と列を確かめてください。`,
      ],
    },
    {
      title: "シートの印がどれも定まらなければ、一つの備考にまとめる",
      canonical,
      current: {
        ...canonical,
        listings: canonical.listings.map((listing) => ({ ...listing, participants: null })),
      },
      outcomes: [0, 0, 6, 0],
      remarks: [
        `「観光資源の共同発信」「特産品の販路開拓」「鉄道の利用促進」ほか3事業は、シート「${sheet}」の印が定まらないため判定できません。シートの印と列を確かめてください。`,
      ],
    },
    {
      title: "資料の読み取りが定まらなければ、シートに印を入れても判定不能",
      canonical: marked(drill, null),
      current: canonical,
      outcomes: [5, 0, 1, 0],
      remarks: [
        `「防災訓練の共同実施」は、${document}の連携市町の読み取りが定まらないため判定できません。原本で確かめ、判断を記入してください。`,
      ],
    },
    {
      title: "資料もシートも定まらなければ、資料のほうを言う",
      canonical: marked(drill, null),
      current: marked(drill, null),
      outcomes: [5, 0, 1, 0],
      remarks: [
        `「防災訓練の共同実施」は、${document}の連携市町の読み取りが定まらないため判定できません。原本で確かめ、判断を記入してください。`,
      ],
    },
    {
      title: "シートに行がない事業と、シートにだけある事業は不一致",
      canonical: withoutListing(canonical, kind, drill),
      current: withoutListing(canonical, kind, railway),
      outcomes: [4, 2, 0, 0],
      findings: [
        `「鉄道の利用促進」は${citation}にありますが、シート「${sheet}」にこの事業の行がありません。削除が正しいかを確かめてください。`,
        `「防災訓練の共同実施」はシート「${sheet}」にありますが、${citation}にはありません。資料にない記載の根拠を確かめてください。`,
      ],
    },
  ]);

  test("指摘は、この一覧の、変わった市町の印を指す", () => {
    const current = marked(railway, [nankoku, tosa]);
    expect(runSheetRule(rule, [part], current, canonical).findings).toMatchObject([
      {
        at: { kind: "participation", project: railway, municipalities: [konan, tosa], part },
        stated: "南国市、香南市",
        computed: "南国市、土佐市",
      },
    ]);
  });

  test("古い資料の印が違っていても、最新の資料だけを比べる", () => {
    const older = canonical.documents.map((one) => ({
      ...one,
      id: `older-${one.id}`,
      date: { year: 2020, month: 3, day: null },
    }));
    const withOlder = (dataset: Dataset, participants: readonly string[]): Dataset => ({
      ...dataset,
      documents: [...older, ...dataset.documents],
      listings: [
        ...dataset.listings.map((one) => ({
          ...one,
          document: `older-${one.document}`,
          participants,
        })),
        ...dataset.listings,
      ],
    });
    const { outcomes } = runSheetRule(
      rule,
      [part],
      withOlder(canonical, [konan]),
      withOlder(canonical, []),
    );
    expect(outcomes).toMatchObject({ match: 6, mismatch: 0 });
  });

  test("ほかの資料の印が変わっても、この点検は変わらない", () => {
    const current = {
      ...canonical,
      listings: canonical.listings.map((listing) =>
        listing.kind === kind ? listing : { ...listing, participants: [konan] },
      ),
    };
    expect(runSheetRule(rule, [part], current, canonical).outcomes).toMatchObject({ match: 6 });
  });
};
