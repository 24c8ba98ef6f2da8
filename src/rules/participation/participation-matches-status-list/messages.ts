import {
  compareDates,
  formatDocumentKind,
  type ListedDocument,
  type SourceDocument,
} from "../../../domain";
import { nameDocument } from "../../names";
import {
  type ParticipationArgs,
  remarkUnsettled,
  type UnsettledReason,
} from "../compare-participation";
import { type MissingDocumentReason, remarkMissingDocument } from "../vision-and-status-list";

/** What changed from the earlier document to the later one, whichever of the two that is. */
export interface Change {
  readonly project: string;
  readonly earlier: string;
  readonly later: string;
  readonly laterKind: string;
  readonly joined: string | null;
  readonly left: string | null;
}

export const changeOf = (
  { project, onlyLeft, onlyRight }: ParticipationArgs,
  vision: SourceDocument,
  statusList: SourceDocument,
): Change =>
  compareDates(vision.date, statusList.date) <= 0
    ? {
        project,
        earlier: nameDocument(vision),
        later: nameDocument(statusList),
        laterKind: formatDocumentKind(statusList.kind),
        joined: onlyRight,
        left: onlyLeft,
      }
    : {
        project,
        earlier: nameDocument(statusList),
        later: nameDocument(vision),
        laterKind: formatDocumentKind(vision.kind),
        joined: onlyLeft,
        left: onlyRight,
      };

interface OnlyInReason {
  readonly kind: "onlyIn";
  readonly document: string;
  readonly other: string;
  readonly count: number;
}

export type StatusReason = UnsettledReason | MissingDocumentReason | OnlyInReason;

/** The reason shared by all projects that one document lists and the other does not. */
export const onlyIn = (one: ListedDocument, other: ListedDocument): OnlyInReason => {
  const others = new Set(other.listings.map(({ project }) => project));
  return {
    kind: "onlyIn",
    document: nameDocument(one.document),
    other: nameDocument(other.document),
    count: one.listings.filter(({ project }) => !others.has(project)).length,
  };
};

export const messageOf = ({ project, earlier, later, laterKind, joined, left }: Change): string => {
  const who = [
    ...(joined === null ? [] : [`加わったのは「${joined}」です。`]),
    ...(left === null ? [] : [`外れたのは「${left}」です。`]),
  ].join("");
  return `「${project}」の連携市町が、${earlier}と${later}で異なります。${laterKind}で${who}参加の変更か、記載の誤りかを確かめてください。`;
};

export const remarkOf = (reason: StatusReason): string => {
  switch (reason.kind) {
    case "unsettled":
      return remarkUnsettled(reason);
    case "documentMissing":
      return remarkMissingDocument(reason);
    case "onlyIn":
      return `${reason.document}の${String(reason.count)}事業は${reason.other}に掲載がないため、連携市町を比べられません。`;
  }
};
