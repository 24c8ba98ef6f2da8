import type { MunicipalityNames, SourcedText, VisionFacts } from "../../domain";
import type { Identity } from "../identify";
import { isDateLine } from "../date-line";
import type { Ledger } from "../ledger";
import type { Row } from "../lines";
import { coreCityInSheets, readCover } from "./cover";
import { readCrossRegion } from "./cross-region";
import { readImprint } from "./imprint";
import { readLegends } from "./legends";
import { readMatrix } from "./matrix";
import { readPages } from "./pages";
import { splitVision, type VisionSections } from "./sections";
import { readSheets } from "./sheets";
import { regionNameIn } from "./vision-title";

const reportMissingParts = (
  ledger: Ledger,
  sections: VisionSections,
  imprint: readonly SourcedText[],
): void => {
  const last = ledger.rows.at(-1)?.line ?? null;
  const missing = (part: string): void => {
    ledger.report({
      kind: "part-missing",
      line: last,
      found: `${part}がない別冊`,
      expected: "表紙、「具体的な取組」の一覧、事業ごとの表、奥付がそろった別冊",
      action: "原本と見比べ、途中で切れていないか確認してください。",
    });
  };
  if (sections.matrix.length === 0) missing("「具体的な取組」の一覧");
  if (sections.sheets.length === 0) missing("事業ごとの表");
  if (!imprint.some(({ value }) => isDateLine(value)))
    missing("奥付（末尾の題名・発行年月・連絡先）");
};

const reportNoCoreCity = (ledger: Ledger): void => {
  ledger.report({
    kind: "part-missing",
    line: ledger.rows[0]?.line ?? null,
    found: "連携中枢都市の名前のない別冊",
    expected: "表紙に連携中枢都市の名前だけの行",
    action:
      "原本と見比べ、表紙の行が欠けていないか確認してください。一覧の見出しの市町は、すべて連携市町として読みました。",
  });
};

/** Who takes part in some project by its sheet: without a matrix these are the partners. */
export const namesInSheets = ({ sheets }: Pick<VisionFacts, "sheets">): MunicipalityNames => [
  ...new Set(
    sheets.flatMap(({ participants }) =>
      participants?.value.kind === "certain" && participants.value.value.kind === "named"
        ? participants.value.value.names
        : [],
    ),
  ),
];

/** 別冊 → facts. */
export const readVision = (
  ledger: Ledger,
  rows: readonly Row[],
  identity: Identity,
): VisionFacts => {
  const sections = splitVision(rows);
  const imprint = readImprint(ledger, sections.imprint);
  reportMissingParts(ledger, sections, imprint);
  const cover = readCover(
    ledger,
    sections.cover.filter(({ line }) => !identity.lines.includes(line)),
  );
  const coreCity = cover.coreCity ?? coreCityInSheets(sections.sheets);
  if (coreCity === null) reportNoCoreCity(ledger);
  const matrix = readMatrix(ledger, sections.matrix, coreCity);
  const { legends, crossRegionPage } = readLegends(ledger, sections.legends);
  ledger.paginate(sections.crossRegion, crossRegionPage);
  const sheets = readSheets(
    ledger,
    sections.sheets,
    readPages(matrix.rows, crossRegionPage),
    identity.date,
  );
  return {
    kind: "vision",
    ...cover,
    coreCity,
    regionName: regionNameIn(identity.title),
    partners: matrix.names.length > 0 ? matrix.names : namesInSheets(sheets),
    statedProjectCounts: matrix.statedCounts,
    matrix: matrix.rows,
    legends,
    ...sheets,
    crossRegion: readCrossRegion(ledger, sections.crossRegion),
    imprint,
  };
};
