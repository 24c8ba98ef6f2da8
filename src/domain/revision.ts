import type { FactValue, Subject } from "./stated-fact";
import type { InitiativeId, ProjectId } from "./project";

/** Where a change was made or comes from. */
export type ChangeOrigin =
  /** A cell that somebody typed into; `cell` is its address, 「E12」. */
  | { readonly kind: "cell"; readonly sheet: string; readonly cell: string }
  /** An answer of a municipality: the file it came in, and the cell there. */
  | {
      readonly kind: "answer";
      readonly municipality: string;
      readonly file: string;
      readonly cell: string;
    }
  /** A document that was read, and its line as it stands there. */
  | { readonly kind: "document"; readonly title: string; readonly text: string }
  /** A command of the pane or of the command line. */
  | { readonly kind: "command" };

/** Facts that a revision can change by themselves; names of projects and initiatives have changes of their own. */
export type RevisableSubject = Extract<
  Subject,
  {
    readonly kind:
      | "participation"
      | "budgetYear"
      | "budgetTotal"
      | "kpiBaseline"
      | "kpiTarget"
      | "annexContent"
      | "annexRoleA"
      | "annexRoleB";
  }
>;

/** What is changed, from what to what. A change holds only where what it says of before is what stands there. */
export type Alteration =
  | {
      readonly kind: "fact";
      readonly subject: RevisableSubject;
      readonly before: FactValue;
      readonly after: FactValue;
    }
  | {
      /** 事業の追加. `from` are the projects that it continues, after 統合 or 分割. */
      readonly kind: "projectAdded";
      readonly name: string;
      readonly initiative: InitiativeId;
      readonly from: readonly ProjectId[];
    }
  | {
      /** 事業の終了. */
      readonly kind: "projectEnded";
      readonly project: ProjectId;
      readonly name: string;
    }
  | {
      /** 事業の改称: its rows are found by the same id as before. */
      readonly kind: "projectRenamed";
      readonly project: ProjectId;
      readonly before: string;
      readonly after: string;
    }
  | {
      /** 事業の移動 to another initiative. */
      readonly kind: "projectMoved";
      readonly project: ProjectId;
      readonly before: InitiativeId;
      readonly after: InitiativeId;
    }
  | {
      /** 連携取組の改称. */
      readonly kind: "initiativeRenamed";
      readonly initiative: InitiativeId;
      readonly before: string;
      readonly after: string;
    };

/** One change of a revision: what, by whom, when, why, and where it comes from. */
export interface RevisionChange {
  readonly alteration: Alteration;
  readonly by: string;
  /** ISO 8601 day. */
  readonly on: string;
  readonly reason: string | null;
  readonly origin: ChangeOrigin;
}

/** The edition that a revision changes. */
export interface EditionReference {
  /** Name of the region, as that edition states it. */
  readonly region: string | null;
  /** Digest of the edition's dataset, 16 hexadecimal digits. */
  readonly digest: string;
}

/** 改訂案: changes of one edition, in the order in which they were adopted. */
export interface Revision {
  readonly edition: EditionReference;
  readonly changes: readonly RevisionChange[];
}
