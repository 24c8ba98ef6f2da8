import type { Budget, Listing, Stage } from "../../../src/domain";
import type { Random } from "../../fixtures/region-documents/random";
import { contradictsItself } from "./budget-contradictions";
import type { Fault, FaultKind } from "./fault";
import { withOtherCharacter } from "./other-character";
import { replaced, withLine, withLines, type Subject } from "./subject";

const isListedElsewhere = ({ dataset }: Subject, row: Listing): boolean =>
  dataset.listings.some(({ project, kind }) => project === row.project && kind !== row.kind);

const matrixRows = ({ dataset }: Subject): readonly Listing[] =>
  dataset.listings.filter(({ kind }) => kind !== "project-sheet");

const droppedRows = (subject: Subject): readonly Fault[] =>
  matrixRows(subject).map((row) => {
    const inDataset = () => ({
      ...subject.dataset,
      listings: replaced(subject.dataset.listings, row),
    });
    return {
      label: `${row.kind} ${row.printedName}`,
      detectable: isListedElsewhere(subject, row),
      inText: () => withLines(subject, row.source, () => []),
      inDataset,
      inWorkbook: inDataset,
    };
  });

const repeatedRows = (subject: Subject): readonly Fault[] =>
  matrixRows(subject).map((row) => ({
    label: `${row.kind} ${row.printedName}`,
    detectable: true,
    inText: () => withLines(subject, row.source, (text) => [text, text]),
  }));

/** The lines of 事業ごとの表 from its name to the empty line behind it. */
const droppedSheets = (subject: Subject): readonly Fault[] => {
  const { dataset } = subject;
  return dataset.listings
    .filter(({ kind }) => kind === "project-sheet")
    .map((sheet) => {
      const document = dataset.documents.find(({ id }) => id === sheet.document);
      const rest = (document?.lines ?? []).slice(sheet.source.line - 1);
      const count = rest.findIndex((text) => text.trim() === "");
      const isOthers = ({ project }: { readonly project: string }) => project !== sheet.project;
      return {
        label: sheet.printedName,
        detectable: document?.isExcerpt === false,
        inText: () => withLines(subject, sheet.source, () => [], count),
        inDataset: () => ({
          ...dataset,
          listings: replaced(dataset.listings, sheet),
          projectSheets: dataset.projectSheets.filter(isOthers),
          budgets: dataset.budgets.filter(isOthers),
          kpis: dataset.kpis.filter(isOthers),
        }),
      };
    });
};

const pages = (subject: Subject, random: Random): readonly Fault[] => {
  const rows = subject.dataset.listings.filter(({ kind }) => kind === "vision-matrix");
  return rows.flatMap((row, at): readonly Fault[] => {
    if (row.page === null) return [];
    const page = Math.max(1, row.page + ([-9, -2, -1, 1, 2, 10][random.integer(6)] ?? 1));
    if (page === row.page) return [];
    const [before, after] = [rows[at - 1]?.page ?? 0, rows[at + 1]?.page ?? Infinity];
    return [
      {
        label: `${row.printedName} ${String(row.page)} → ${String(page)}`,
        detectable: page < before || page > after,
        inText: () =>
          withLine(subject, row.source, (text) => text.replace(/\d+(\t*)$/u, `${String(page)}$1`)),
        inDataset: () => ({
          ...subject.dataset,
          listings: replaced(subject.dataset.listings, row, { ...row, page }),
        }),
      },
    ];
  });
};

const references = (subject: Subject, random: Random): readonly Fault[] => {
  const stated = new Set(subject.dataset.listings.map(({ page }) => page));
  return subject.dataset.projectSheets.flatMap((sheet) =>
    sheet.crossReferences.map((reference) => {
      const page = 1 + random.integer(60);
      return {
        label: `${sheet.printedName} ${reference.raw} → ${String(page)}`,
        detectable: !stated.has(page),
        inText: () =>
          withLine(subject, reference.source, (text) =>
            text.replace(/P\.\d+/u, `P.${String(page)}`),
          ),
      };
    }),
  );
};

const counts = (subject: Subject, random: Random): readonly Fault[] => {
  const rows = subject.dataset.listings.filter(({ kind }) => kind === "vision-matrix").length;
  return subject.dataset.statedProjectCounts.flatMap((stated) =>
    stated.sources.flatMap((source) =>
      [1, 2, 3].map(() => {
        const other = String(stated.count + ([-10, -1, 1, 2, 10][random.integer(5)] ?? 1));
        return {
          label: `${String(source.line)}行 ${String(stated.count)} → ${other}`,
          detectable: other !== String(rows),
          inText: () =>
            withLine(subject, source, (text) => text.replace(/\d+(?=事務事業)/u, other)),
        };
      }),
    ),
  );
};

const withStages = (budget: Budget, stage: Stage, others: readonly Stage[]): Budget => ({
  ...budget,
  stages: replaced(budget.stages, stage, ...others),
});

const stageFault = (subject: Subject, budget: Budget, stage: Stage, other: Stage): Fault => {
  const after = withStages(budget, stage, [other]);
  const column = stage.firstYear - (budget.years[0]?.fiscalYear ?? 0) + 1;
  const moved = other.firstYear - stage.firstYear;
  const isAlone = !/\d/u.test(stage.source.text);
  return {
    label: `${budget.printedName} ${stage.name} → ${other.name} ${String(other.firstYear)}`,
    detectable: contradictsItself(budget, after, subject.asOf),
    ...(isAlone
      ? {
          inText: () =>
            withLine(subject, stage.source, (text) => {
              const cells = text.split("\t");
              return cells
                .with(column, moved === 0 ? other.name : (cells[column + moved] ?? ""))
                .with(column + moved, other.name)
                .join("\t");
            }),
        }
      : {}),
    inDataset: () => ({
      ...subject.dataset,
      budgets: replaced(subject.dataset.budgets, budget, after),
    }),
  };
};

const stages = (subject: Subject): readonly Fault[] =>
  subject.dataset.budgets.flatMap((budget) =>
    budget.stages.flatMap((stage) => [
      ...(stage.name === "協議"
        ? []
        : [stageFault(subject, budget, stage, { ...stage, name: "協議" })]),
      ...(stage.firstYear === stage.lastYear
        ? []
        : [stageFault(subject, budget, stage, { ...stage, firstYear: stage.firstYear + 1 })]),
    ]),
  );

const legends = (subject: Subject): readonly Fault[] =>
  subject.dataset.legends.map((legend) => ({
    label: legend.text.slice(0, 20),
    detectable:
      legend.text.includes("「-」") &&
      subject.dataset.legends.filter(({ text }) => text.includes("「-」")).length === 1,
    inText: () => withLines(subject, legend.source, () => []),
  }));

const strayLines = (subject: Subject, random: Random): readonly Fault[] =>
  subject.dataset.documents.flatMap(({ id, lines, kind }) =>
    [1, 2, 3, 4, 5, 6].map(() => {
      const line = 1 + random.integer(lines.length);
      const stray =
        ["〇〇については調整中", "\t\t未確認\t", "この行は削除すること"][random.integer(3)] ?? "";
      return {
        label: `${kind} ${String(line)}行の前「${stray.trim()}」`,
        detectable: true,
        inText: () => withLines(subject, { document: id, line }, (text) => [stray, text]),
      };
    }),
  );

const proses = (subject: Subject, random: Random): readonly Fault[] =>
  subject.dataset.projectSheets.flatMap((sheet) =>
    (["purpose", "activities"] as const).flatMap((part): readonly Fault[] => {
      const source = sheet[part]?.source;
      const text = source?.text.split("\t")[1] ?? "";
      const other = withOtherCharacter(text, random);
      if (source === undefined || other === null) return [];
      const isRepeated =
        part === "purpose" &&
        subject.dataset.crossRegionProjects.some(
          ({ purpose }) => purpose?.value === sheet.purpose?.value,
        );
      return [
        {
          label: `${sheet.printedName} ${part}`,
          detectable: isRepeated,
          inText: () => withLine(subject, source, (line) => line.replace(text, other)),
        },
      ];
    }),
  );

export const documentKinds: readonly FaultKind[] = [
  {
    title: "一覧の行の脱落",
    detectableWhen: "同じ事業が別の表にも載っているとき",
    faults: droppedRows,
  },
  { title: "一覧の行の重複", detectableWhen: "同じ行が2度あるため、常に", faults: repeatedRows },
  {
    title: "事業ごとの表の脱落",
    detectableWhen: "別冊が抜粋でないとき、一覧のどの事業にも表があるはずのため",
    faults: droppedSheets,
  },
  {
    title: "掲載ページ",
    detectableWhen: "前の行より小さいか次の行より大きくなるとき、一覧の順がページを挟んでいるため",
    faults: pages,
  },
  {
    title: "参照ページ",
    detectableWhen: "一覧のどの掲載ページでもないとき",
    faults: references,
  },
  { title: "見出しの事業数", detectableWhen: "一覧の行数と異なる数になるとき", faults: counts },
  {
    title: "工程の名称と始まり",
    detectableWhen: "金額のある年度が工程を失うか協議になるとき、金額がその年度を述べているため",
    faults: stages,
  },
  {
    title: "凡例の脱落",
    detectableWhen: "表で使う記号「-」を説明するただ1つの凡例であるとき",
    faults: legends,
  },
  {
    title: "余計な行の混入",
    detectableWhen: "資料のどの部分にも属さないため、常に",
    faults: strayLines,
  },
  {
    title: "事業目的と事業内容の1文字",
    detectableWhen: "圏域間連携事業に同じ事業目的が書かれているとき",
    faults: proses,
  },
];
