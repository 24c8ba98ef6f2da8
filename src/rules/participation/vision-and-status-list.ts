import {
  formatDocumentKind,
  type Dataset,
  type DocumentKind,
  type ListedDocument,
  type Source,
} from "../../domain";
import { latestMatrix, latestStatusList } from "../listings";
import { nameDocument } from "../names";

/** The latest matrix beside the latest status list, as far as they were loaded. */
type VisionAndStatusList =
  | { readonly kind: "both"; readonly vision: ListedDocument; readonly statusList: ListedDocument }
  | { readonly kind: "one"; readonly present: ListedDocument; readonly missing: DocumentKind }
  | { readonly kind: "none" };

export const visionAndStatusList = (dataset: Dataset): VisionAndStatusList => {
  const vision = latestMatrix(dataset);
  const statusList = latestStatusList(dataset);
  if (vision !== null && statusList !== null) return { kind: "both", vision, statusList };
  if (vision !== null) return { kind: "one", present: vision, missing: "status-list" };
  if (statusList !== null) return { kind: "one", present: statusList, missing: "vision" };
  return { kind: "none" };
};

export interface MissingDocumentReason {
  readonly kind: "documentMissing";
  readonly missing: string;
  readonly present: string;
  readonly count: number;
}

interface NotComparable {
  readonly outcome: "notApplicable";
  readonly reason: MissingDocumentReason;
  readonly sources: readonly Source[];
}

/** Every project of the one document there is, as 対象外. */
export const withoutCounterpart = ({
  present,
  missing,
}: Extract<VisionAndStatusList, { kind: "one" }>): readonly NotComparable[] => {
  const reason: MissingDocumentReason = {
    kind: "documentMissing",
    missing: formatDocumentKind(missing),
    present: nameDocument(present.document),
    count: present.listings.length,
  };
  return present.listings.map(({ source }) => ({
    outcome: "notApplicable",
    reason,
    sources: [source],
  }));
};

export const remarkMissingDocument = ({ missing, present, count }: MissingDocumentReason): string =>
  `${missing}が読み込まれていないため、${present}の${String(count)}事業は比べられません。`;
