import type { Agreement, Dataset, PartialDate } from "../../../src/domain";
import { participationIsCoveredByAgreement as rule } from "../../../src/rules/participation/participation-is-covered-by-agreement";
import {
  agreementId,
  ino,
  konan,
  nankoku,
  projectId,
  sampleDataset,
  statusListId,
  tosa,
  visionId,
} from "../../fixtures/sample-dataset";
import { withoutDocument, withParticipants } from "../../fixtures/sample-edits";
import { checkCases, runRule } from "../check-cases";

const sample = sampleDataset();
const [agreement] = sample.agreements;
if (agreement === undefined) throw new Error("The sample dataset has no agreement.");
const withAgreements = (...agreements: readonly Agreement[]) => sampleDataset({ agreements });
const clauseSource = { document: agreementId, line: 1, text: "別表福祉の項を削る。" };
const dated = (date: PartialDate): Agreement => ({ ...agreement, date });

/** The sample agreement without one item of its annex, or with one more, or with one renamed. */
const withoutItem = (name: string): Agreement => ({
  ...agreement,
  annex: agreement.annex.filter((item) => item.name.value !== name),
});
const withItem = (name: string): Agreement => ({
  ...agreement,
  annex: agreement.annex.flatMap((item, index) =>
    index === 0 ? [item, { ...item, name: { ...item.name, value: name } }] : [item],
  ),
});

/** The sample with an amendment that restates some items, without the agreement that it amends. */
const onlyPartialAmendment = (): Dataset =>
  sampleDataset({
    documents: sample.documents.map((document) =>
      document.id === agreementId ? { ...document, kind: "amendment" } : document,
    ),
    agreements: [
      { ...agreement, amendingClauses: [{ value: "別表福祉の項を削る。", source: clauseSource }] },
    ],
  });

/** The sample with a later amendment that says only what changes. */
const withAmendment = ({ isDraft }: { readonly isDraft: boolean }): Dataset => {
  const date = { year: 2029, month: 3, day: 1 };
  const documents = sample.documents.flatMap((document) =>
    document.id === agreementId
      ? [document, { ...document, id: "amendment", kind: "amendment" as const, date, isDraft }]
      : [document],
  );
  const amendment = { ...agreement, document: "amendment", date, annex: [] };
  return sampleDataset({ documents, agreements: [agreement, amendment] });
};

const railway = projectId("鉄道の利用促進");
const shelter = projectId("避難所の相互利用");
const [vision, status] = ["別冊（令和10年3月）", "取組状況一覧（令和11年4月1日）"];
const pact = "連携協約（令和10年3月28日）";
const notLoaded =
  "「土佐市、香南市、いの町」との連携協約は読み込まれていないため、比べられません。";
const unmark = (dataset: Dataset, kind: "vision-matrix" | "status-list", project: string) =>
  withParticipants(dataset, kind, project, [konan]);

checkCases(rule, [
  {
    title: "南国市の4取組×2資料が一致し、協約のない3市町は対象外",
    dataset: sample,
    outcomes: [8, 0, 0, 24],
    remarks: [notLoaded],
  },
  {
    title: "別表にあって別冊に印がない取組は、取組状況一覧の印にも触れて指摘する",
    dataset: unmark(sample, "vision-matrix", railway),
    outcomes: [7, 1, 0, 24],
    findings: [
      `「南国市」との${pact}の別表には「広域的交通網の整備」がありますが、${vision}では、この取組のどの事業にも「南国市」の参加の印がありません。${status}には参加の印があります。別冊に印を加える必要があるか、別表の取組に当たる事業がまだないのかを確かめてください。`,
    ],
  },
  {
    title: "どちらの資料にも印がなければ、資料ごとに指摘する",
    dataset: unmark(unmark(sample, "vision-matrix", railway), "status-list", railway),
    outcomes: [6, 2, 0, 24],
    findings: [vision, status].map(
      (document) =>
        `「南国市」との${pact}の別表には「広域的交通網の整備」がありますが、${document}では、この取組のどの事業にも「南国市」の参加の印がありません。${document === vision ? "別冊" : "取組状況一覧"}に印を加える必要があるか、別表の取組に当たる事業がまだないのかを確かめてください。`,
    ),
  },
  {
    title: "印があって別表にない取組は、参加する事業を挙げて指摘する",
    dataset: withAgreements(withoutItem("広域観光の推進")),
    outcomes: [6, 2, 0, 24],
    findings: [
      [vision, status],
      [status, vision],
    ].map(
      ([document, other]) =>
        `「南国市」は、${document}では「広域観光の推進」の「観光資源の共同発信、特産品の販路開拓」に参加していますが、${pact}の別表には「広域観光の推進」がありません。${other}には参加の印があります。協約の変更が必要か、印の誤りかを確かめてください。`,
    ),
  },
  {
    title: "別冊のどの取組にも当たらない別表の項目も不一致",
    dataset: withAgreements(withItem("広域消防の推進")),
    outcomes: [8, 1, 0, 24],
    findings: [
      `「南国市」との${pact}の別表にある「広域消防の推進」は、${vision}の連携取組にありません。取組名の違いか、取組の追加や終了かを確かめてください。`,
    ],
  },
  {
    title: "取組名の空白や字体の違いは違いとしない",
    dataset: withAgreements({
      ...agreement,
      annex: agreement.annex.map((item) => ({
        ...item,
        name: { ...item.name, value: ` ${item.name.value} ` },
      })),
    }),
    outcomes: [8, 0, 0, 24],
  },
  {
    title: "別冊より古い協約では判定できず、日付とともに対象外と示す",
    dataset: withAgreements(dated({ year: 2028, month: 2, day: 28 })),
    outcomes: [0, 0, 0, 32],
    remarks: [
      `「南国市」との${pact}は${vision}より古く、この別表では判定できません。現行の協約があれば加えてください。`,
      notLoaded,
    ],
  },
  {
    title: "別冊と同じ月で日が空いている協約は、古いとはみなさない",
    dataset: withAgreements(dated({ year: 2028, month: 3, day: null })),
    outcomes: [8, 0, 0, 24],
  },
  {
    title: "月も空いている協約は、同じ年なら古いとはみなさない",
    dataset: withAgreements(dated({ year: 2028, month: null, day: null })),
    outcomes: [8, 0, 0, 24],
  },
  {
    title: "同じ市町に複数の協約があれば、最も新しいものを使う",
    dataset: withAgreements(agreement, { ...dated({ year: 2020, month: 3, day: 1 }), annex: [] }),
    outcomes: [8, 0, 0, 24],
  },
  {
    title: "改める箇所だけの変更協約は当てはめず、改める前の別表で比べて、そう言う",
    dataset: withAmendment({ isDraft: false }),
    outcomes: [8, 0, 1, 24],
    remarks: [
      `「南国市」との${pact}は、変更協約（令和11年3月1日）で一部が改められています。改められた内容は当てはめていないため、改める前の別表で比べています。`,
      notLoaded,
    ],
  },
  {
    title: "改める箇所だけの変更協約しかなければ、書き直された項目では判定しない",
    dataset: onlyPartialAmendment(),
    outcomes: [0, 0, 8, 24],
  },
  {
    title: "案なら、まだ改められていない",
    dataset: withAmendment({ isDraft: true }),
    outcomes: [8, 0, 0, 24],
  },
  {
    title: "締結日のない協約は判定不能",
    dataset: withAgreements(dated({ year: 0, month: null, day: null })),
    outcomes: [0, 0, 8, 24],
  },
  {
    title: "印の読み取りが定まらず、ほかに印がなければ判定不能",
    dataset: withParticipants(sample, "vision-matrix", shelter, null),
    outcomes: [7, 0, 1, 24],
    remarks: [
      `「南国市」の「災害対策の推進」は、${vision}の「避難所の相互利用、防災訓練の共同実施」の連携市町の読み取りが定まらないため判定できません。原本で確かめ、判断を記入してください。`,
      notLoaded,
    ],
  },
  {
    title: "別表の読み取れない協約は判定不能",
    dataset: withAgreements({ ...agreement, annex: [] }),
    outcomes: [0, 0, 8, 24],
    remarks: [`「南国市」との${pact}は別表が読み取れていないため、判定できません。`, notLoaded],
  },
  {
    title: "協約がなければ、すべて対象外",
    dataset: withAgreements(),
    outcomes: [0, 0, 0, 32],
    remarks: [
      "「南国市、土佐市、香南市、いの町」との連携協約は読み込まれていないため、比べられません。",
    ],
  },
  {
    title: "取組状況一覧がなければ、別冊だけを比べる",
    dataset: withoutDocument(sample, statusListId),
    outcomes: [4, 0, 0, 12],
  },
  {
    title: "別冊がなければ、どの協約が現行か決められず、すべて対象外",
    dataset: withoutDocument(sample, visionId),
    outcomes: [0, 0, 0, 16],
    remarks: ["別冊が読み込まれていないため、どの協約が現行のものか判定できません。"],
  },
]);

test("指摘は市町と取組を指し、別表の行と印の行を示す", () => {
  const [finding] = runRule(rule, unmark(sample, "vision-matrix", railway)).findings;
  expect(finding).toMatchObject({
    at: { kind: "agreementInitiative", initiative: "広域的交通網の整備", municipality: nankoku },
    stated: "広域的交通網の整備",
    computed: null,
  });
  expect(finding?.sources.map(({ document, text }) => [document, text])).toEqual([
    [agreementId, "広域的交通網の整備"],
    [visionId, "	鉄道の利用促進	○		○		3"],
  ]);
});

test("古い協約の備考は、協約の日付の行を示す", () => {
  const older = withAgreements(dated({ year: 2020, month: 3, day: 28 }));
  const [remark] = runRule(rule, older).remarks;
  expect(remark?.sources).toEqual([{ document: agreementId, line: 2, text: "令和10年3月28日" }]);
});

test("連携市町の数が変わると、件数も変わる", () => {
  const region = { ...sample.region, partners: [nankoku, tosa, ino] };
  expect(runRule(rule, sampleDataset({ region })).compared).toBe(24);
});
