import {
  type CrossReference,
  type Dataset,
  groupBy,
  type Kpi,
  normalizeText,
  type SourceDocument,
} from "../../../domain";

/** Where an indicator that is marked 再掲 was first stated. */
export type Original =
  | { readonly kind: "notRestated" }
  | { readonly kind: "found"; readonly kpi: Kpi }
  /** No reference, or one whose page nobody has decided. */
  | { readonly kind: "pageUnknown" }
  /** The page has no indicator; `isExcerpt` where the vision leaves sheets out. */
  | { readonly kind: "notThere"; readonly page: number; readonly isExcerpt: boolean }
  | { readonly kind: "several"; readonly page: number };

const isMarked = ({ indicator }: Kpi): boolean => normalizeText(indicator).includes("再掲");

/** 「広域ごみ処理施設整備 (P.24 事業再掲)」 → 「広域ごみ処理施設整備」 */
const plainName = (indicator: string): string =>
  normalizeText(indicator).replace(/\([^()]*\)/gu, (note) => (note.includes("再掲") ? "" : note));

/** Those of the page that the restated name speaks of: by the project's name, within it by the indicator's. */
const namedIn = (restated: string, candidates: readonly Kpi[]): readonly Kpi[] => {
  const says = (name: string): boolean => restated.includes(normalizeText(name));
  const ofProject = candidates.filter(({ printedProject }) => says(printedProject));
  const among = ofProject.length > 0 ? ofProject : candidates;
  const ofIndicator = among.filter(({ indicator }) => says(indicator));
  return ofProject.length === 1 ? ofProject : ofIndicator;
};

/** Finds originals in one vision by the page that the reference names. */
export const openOriginals = (
  { kpis, projectSheets }: Dataset,
  vision: SourceDocument,
): { readonly originalOf: (kpi: Kpi) => Original } => {
  const references = groupBy(
    projectSheets
      .filter(({ document }) => document === vision.id)
      .flatMap((sheet): readonly CrossReference[] => sheet.crossReferences),
    ({ source }) => source.line,
  );
  const stated = kpis.filter((kpi) => kpi.document === vision.id && !isMarked(kpi));
  const byPage = groupBy(stated, ({ source }) => source.page);
  return {
    originalOf: (kpi) => {
      if (!isMarked(kpi)) return { kind: "notRestated" };
      const reference = references.get(kpi.source.line)?.find(({ isRestated }) => isRestated);
      const page = reference?.page ?? null;
      if (page === null) return { kind: "pageUnknown" };
      const candidates = (byPage.get(page) ?? []).filter(({ project }) => project !== kpi.project);
      if (candidates.length === 0) {
        return { kind: "notThere", page, isExcerpt: vision.isExcerpt };
      }
      const [original, ...others] = namedIn(plainName(kpi.indicator), candidates);
      return original === undefined || others.length > 0
        ? { kind: "several", page }
        : { kind: "found", kpi: original };
    },
  };
};
