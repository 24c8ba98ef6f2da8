import {
  createProblem,
  type Agreement,
  type AgreementFacts,
  type AnnexItem,
  type AnnexItemFact,
  type Problem,
  type Readable,
  type SourceDocument,
  type SourcedText,
} from "../../domain";
import type { RegionIndex } from "./region";
import type { Settler } from "./settle";

const toItem = (fact: AnnexItemFact, settler: Settler): AnnexItem | null => {
  const settle = (readable: Readable<SourcedText> | null): SourcedText | null =>
    readable === null ? null : settler.settle(readable);
  const name = settle(fact.name);
  const item = {
    pillarNumber: fact.pillarNumber,
    pillarName: fact.pillarName.value,
    pillarSource: fact.pillarName.source,
    content: settle(fact.content),
    roleA: settle(fact.roleA),
    roleB: settle(fact.roleB),
  };
  return name === null ? null : { ...item, name };
};

/** An agreement whose partner belongs to the region, as ids. */
export const toAgreement = (
  document: SourceDocument,
  facts: AgreementFacts,
  region: RegionIndex,
  settler: Settler,
): Agreement => ({
  document: document.id,
  partyA: region.idOf(facts.partyA),
  partyB: region.idOf(facts.partyB),
  date: document.date,
  appliesFrom: facts.appliesFrom,
  articles: facts.articles,
  annex: facts.annex.flatMap((fact) => toItem(fact, settler) ?? []),
  ...(facts.amendingClauses.length === 0 ? {} : { amendingClauses: facts.amendingClauses }),
});

/** Why an agreement cannot be used: it names no partner of this region. */
export const strangePartner = (
  document: SourceDocument,
  { partyB }: AgreementFacts,
  { partnerNamed }: RegionIndex,
): Problem | null =>
  partnerNamed(partyB) !== null
    ? null
    : createProblem({
        kind: "document-of-other-region",
        fileName: document.fileName,
        document: document.id,
        found: partyB === "" ? "乙の市町名が読み取れない協約" : `乙を「${partyB}」とする協約`,
        expected: "この圏域の連携市町を乙とする協約",
        action: "別の圏域の資料でないか、市町名の行が欠けていないか確認してください。",
      });
