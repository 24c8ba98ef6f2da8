import type { Agreement, SourceDocument } from "../../domain";

/**
 * Whether an amendment says only what changes in the agreement before it, by clauses or in a 新旧対照表. Nothing applies such
 * changes, so it cannot stand in place of what it amends. An amendment whose 別表 could not be read counts as one, too.
 */
export const isPartialAmendment = (
  { annex, amendingClauses = [] }: Agreement,
  document: SourceDocument | undefined,
): boolean => document?.kind === "amendment" && (annex.length === 0 || amendingClauses.length > 0);
