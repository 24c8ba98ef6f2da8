import { normalizeText, type Agreement, type AnnexItem } from "../../../src/domain";
import type { Random } from "../../fixtures/region-documents/random";
import type { Fault, FaultKind } from "./fault";
import { withOtherCharacter } from "./other-character";
import { replaced, withLine, withLines, type Subject } from "./subject";

type Part = "content" | "roleA" | "roleB";

const itemsOf = ({
  dataset,
}: Subject): readonly { readonly agreement: Agreement; readonly item: AnnexItem }[] =>
  dataset.agreements.flatMap((agreement) => agreement.annex.map((item) => ({ agreement, item })));

/** Of the plan's time: its 別表 and the vision state the same initiatives. */
const isOfPlan = ({ dataset }: Subject, { date }: Agreement): boolean =>
  date.year >= (dataset.fiscalYears[0] ?? 0);

const initiativeOf = ({ dataset }: Subject, { name }: AnnexItem) =>
  dataset.initiatives.find((one) => normalizeText(one.name) === normalizeText(name.value));

const withItem = (
  { dataset }: Subject,
  agreement: Agreement,
  item: AnnexItem,
  ...others: readonly AnnexItem[]
) => ({
  ...dataset,
  agreements: replaced(dataset.agreements, agreement, {
    ...agreement,
    annex: replaced(agreement.annex, item, ...others),
  }),
});

/** One text of an item put otherwise. A text that runs over several lines is changed in its first. */
const changedText = (
  subject: Subject,
  agreement: Agreement,
  item: AnnexItem,
  part: Part,
  change: (text: string) => string | null,
  detectable: boolean,
): readonly Fault[] => {
  const text = item[part];
  if (text === null) return [];
  const other = change(text.value);
  const cell = text.source.text.split("\t").at(-1) ?? "";
  const otherLine = change(cell);
  if (other === null || other === text.value) return [];
  const inDataset = () =>
    withItem(subject, agreement, item, { ...item, [part]: { ...text, value: other } });
  return [
    {
      label: `${agreement.document} ${item.name.value} ${part}`,
      detectable,
      ...(otherLine === null || otherLine === cell
        ? {}
        : {
            inText: () => withLine(subject, text.source, (line) => line.replace(cell, otherLine)),
          }),
      inDataset,
      inWorkbook: inDataset,
    },
  ];
};

const contents = (subject: Subject, random: Random): readonly Fault[] =>
  itemsOf(subject).flatMap(({ agreement, item }) =>
    changedText(
      subject,
      agreement,
      item,
      "content",
      (text) => withOtherCharacter(text, random),
      isOfPlan(subject, agreement) && (initiativeOf(subject, item)?.text ?? null) !== null,
    ),
  );

const roles = (subject: Subject, random: Random): readonly Fault[] =>
  itemsOf(subject).flatMap(({ agreement, item }) =>
    (["roleA", "roleB"] as const).flatMap((part) =>
      changedText(
        subject,
        agreement,
        item,
        part,
        (text) => withOtherCharacter(text, random),
        false,
      ),
    ),
  );

const otherParty: Readonly<Record<string, string>> = { 甲: "乙", 乙: "甲" };

const swappedParties = (subject: Subject): readonly Fault[] =>
  itemsOf(subject).flatMap(({ agreement, item }) =>
    (["roleA", "roleB"] as const).flatMap((part) =>
      changedText(
        subject,
        agreement,
        item,
        part,
        (text) =>
          /[甲乙]と/u.test(text)
            ? text.replace(/[甲乙](?=と)/u, (party) => otherParty[party] ?? party)
            : null,
        true,
      ),
    ),
  );

const droppedTexts = (subject: Subject): readonly Fault[] =>
  itemsOf(subject).flatMap(({ agreement, item }) =>
    (["content", "roleA", "roleB"] as const).flatMap((part): readonly Fault[] => {
      const text = item[part];
      if (text === null) return [];
      const inDataset = () => withItem(subject, agreement, item, { ...item, [part]: null });
      return [
        {
          label: `${agreement.document} ${item.name.value} ${part}`,
          detectable: true,
          ...(text.source.text.includes("\t")
            ? { inText: () => withLines(subject, text.source, () => []) }
            : {}),
          inDataset,
          inWorkbook: inDataset,
        },
      ];
    }),
  );

const takesPart = ({ dataset }: Subject, { partyB }: Agreement, initiative: string): boolean =>
  dataset.listings.some(
    (row) => row.initiative === initiative && row.participants?.includes(partyB) === true,
  );

const droppedItems = (subject: Subject): readonly Fault[] =>
  itemsOf(subject).map(({ agreement, item }) => {
    const initiative = initiativeOf(subject, item);
    const inDataset = () => withItem(subject, agreement, item);
    return {
      label: `${agreement.document} ${item.name.value}`,
      detectable:
        isOfPlan(subject, agreement) &&
        initiative !== undefined &&
        takesPart(subject, agreement, initiative.id),
      ...(item.roleB?.source.line === item.name.source.line + 3
        ? { inText: () => withLines(subject, item.name.source, () => [], 4) }
        : {}),
      inDataset,
      inWorkbook: inDataset,
    };
  });

const otherPillar = (subject: Subject): readonly Fault[] =>
  itemsOf(subject).flatMap(({ agreement, item }): readonly Fault[] => {
    const other = subject.dataset.pillars.find(({ number }) => number !== item.pillarNumber);
    if (other === undefined) return [];
    return [
      {
        label: `${agreement.document} ${item.name.value}`,
        detectable: isOfPlan(subject, agreement) && initiativeOf(subject, item) !== undefined,
        inDataset: () =>
          withItem(subject, agreement, item, {
            ...item,
            pillarNumber: other.number,
            pillarName: other.name,
          }),
      },
    ];
  });

const visionTexts = (subject: Subject, random: Random): readonly Fault[] =>
  subject.dataset.initiatives.flatMap((initiative): readonly Fault[] => {
    const { text } = initiative;
    const other = text === null ? null : withOtherCharacter(text.value, random);
    if (text === null || other === null) return [];
    return [
      {
        label: initiative.name,
        detectable: itemsOf(subject).some(
          ({ agreement, item }) =>
            isOfPlan(subject, agreement) && initiativeOf(subject, item) === initiative,
        ),
        inText: () => withLine(subject, text.source, (line) => line.replace(text.value, other)),
        inDataset: () => ({
          ...subject.dataset,
          initiatives: replaced(subject.dataset.initiatives, initiative, {
            ...initiative,
            text: { ...text, value: other },
          }),
        }),
      },
    ];
  });

export const agreementKinds: readonly FaultKind[] = [
  {
    title: "別表の取組内容の1文字",
    detectableWhen: "計画期間の協約で、別冊が同じ連携取組の文を掲げているとき",
    faults: contents,
  },
  {
    title: "別冊の連携取組の文の1文字",
    detectableWhen: "計画期間の協約の別表に同じ連携取組があるとき",
    faults: visionTexts,
  },
  {
    title: "別表の役割の1文字",
    detectableWhen: "役割の文は1度しか書かれないため、資料だけでは分からない",
    faults: roles,
  },
  {
    title: "別表の甲と乙の取り違え",
    detectableWhen: "欄の見出しが甲か乙かを述べているため、常に",
    faults: swappedParties,
  },
  {
    title: "別表の欄の脱落",
    detectableWhen: "どの項目も取組内容と甲乙の役割からなるため、常に",
    faults: droppedTexts,
  },
  {
    title: "別表の項目の脱落",
    detectableWhen: "計画期間の協約で、その市町に同じ連携取組の印があるとき",
    faults: droppedItems,
  },
  {
    title: "別表の項目が別の役割の下にある",
    detectableWhen: "計画期間の協約で、別冊に同じ連携取組があるとき",
    faults: otherPillar,
  },
];
