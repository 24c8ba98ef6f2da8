import type { AgreementFacts, AnnexItemFact } from "../../domain";
import type { Identity } from "../identify";
import type { Ledger } from "../ledger";
import type { Row } from "../lines";
import { isSameMunicipality } from "../municipality-directory";
import { readAmendingClauses, reportNotCarriedOut } from "./amending-clauses";
import { readAgreementBody } from "./body";
import { readOrderedAnnex } from "./ordered-annex";
import { readScatteredAnnex } from "./scattered-annex";
import { annexLabelOf, annexLabels, splitAgreement } from "./sections";

/** An amendment without a 別表 stands in place of nothing. */
const noAnnexActions = {
  agreement: "原本と見比べ、途中で切れていないか確認してください。",
  amendment:
    "この変更は反映していません。変更前の協約で点検しています。原本と見比べ、途中で切れていないか確認し、変更後の別表の全体がある資料を加えてください。",
} as const;

const reportIncomplete = (
  ledger: Ledger,
  kind: keyof typeof noAnnexActions,
  annex: readonly AnnexItemFact[],
): void => {
  if (annex.length === 0) {
    ledger.report({
      kind: "part-missing",
      line: ledger.rows.at(-1)?.line ?? null,
      found: "項目のない別表",
      expected: "項目名、取組内容、甲の役割、乙の役割が並ぶ別表",
      action: noAnnexActions[kind],
    });
  }
  for (const item of annex) {
    const missing = (["content", "roleA", "roleB"] as const).filter((key) => item[key] === null);
    if (missing.length === 0) continue;
    const name = item.name.kind === "certain" ? item.name.value : null;
    ledger.report({
      kind: "part-missing",
      line: name?.source.line ?? null,
      found: `別表の「${name?.value ?? "（項目名未確定）"}」に「${missing.map((key) => annexLabels[key]).join("」「")}」がありません`,
      expected: "取組内容、甲の役割、乙の役割がそろった項目",
      action: "原本と見比べ、途中で切れていないか確認してください。",
    });
  }
};

/** 連携協約 or 変更協約 → facts. A 別表 whose labels stand alone is out of order. */
export const readAgreement = (
  ledger: Ledger,
  rows: readonly Row[],
  identity: Identity,
): AgreementFacts => {
  const sections = splitAgreement(rows.filter(({ line }) => !identity.lines.includes(line)));
  const [partyA = "", partyB = ""] = identity.parties;
  const { articles, appliesFrom, members } = readAgreementBody(
    ledger,
    sections.body,
    identity.parties,
  );
  const isScattered = sections.annex.some(
    (row) => row.cells.length === 1 && annexLabelOf(row) !== null,
  );
  const annex = isScattered
    ? readScatteredAnnex(ledger, sections.annex)
    : readOrderedAnnex(ledger, sections.annex);
  const amendingClauses =
    identity.kind === "amendment"
      ? readAmendingClauses(ledger, [...sections.body, ...sections.annex], annex.length > 0)
      : [];
  if (amendingClauses.length > 0) reportNotCarriedOut(ledger, amendingClauses);
  else reportIncomplete(ledger, identity.kind === "amendment" ? "amendment" : "agreement", annex);
  const others = members.filter((name) => !isSameMunicipality(name, partyA));
  return {
    kind: "agreement",
    coreCity: partyA === "" ? null : partyA,
    partners: others.length > 0 ? others : partyB === "" ? [] : [partyB],
    partyA,
    partyB,
    appliesFrom,
    articles,
    annex,
    amendingClauses,
  };
};
