import type { FiscalYear } from "./fiscal-year";
import type { MunicipalityId } from "./municipality";
import type { Outcome } from "./outcome";
import type { InitiativeId, ProjectId } from "./project";
import type { TotalColumn, TotalScope } from "./shown-totals";
import type { DocumentId, Source } from "./source";

/** What a finding speaks of, in the subject; the plan knows in which cell it is drawn. */
export type Place =
  | { readonly kind: "budgetYear"; readonly project: ProjectId; readonly fiscalYear: FiscalYear }
  | { readonly kind: "budgetTotal"; readonly project: ProjectId }
  /** The marks of a project; `municipalities` are the ones in question. */
  | {
      readonly kind: "participation";
      readonly project: ProjectId;
      readonly municipalities: readonly MunicipalityId[];
      /** Whose marks, where those of one worksheet are meant. */
      readonly part?: Extract<WorkbookPart, "participation" | "statusList">;
    }
  | { readonly kind: "project"; readonly project: ProjectId }
  /** 参加数 of a project. */
  | { readonly kind: "participationCount"; readonly project: ProjectId }
  /** 小計 or 総計 of the amounts. */
  | { readonly kind: "subtotal"; readonly scope: TotalScope; readonly column: TotalColumn }
  | { readonly kind: "initiative"; readonly initiative: InitiativeId }
  | { readonly kind: "municipality"; readonly municipality: MunicipalityId }
  /** An initiative in the agreement of a partner. */
  | {
      readonly kind: "agreementInitiative";
      readonly initiative: InitiativeId;
      readonly municipality: MunicipalityId;
    }
  /** One cell of an indicator. */
  | {
      readonly kind: "kpi";
      readonly project: ProjectId;
      readonly indicator: string;
      readonly part: "baseline" | "target";
    }
  /** One text of an item of a 別表; `initiative` is its id where its name is known, otherwise its own heading. */
  | {
      readonly kind: "annexItem";
      readonly municipality: MunicipalityId;
      readonly initiative: string;
      readonly part: "content" | "roleA" | "roleB";
    }
  | { readonly kind: "documentLine"; readonly document: DocumentId; readonly line: number };

/** The parts of a dataset that a workbook holds in a sheet of its own and that staff edit there. */
export type WorkbookPart = "participation" | "budget" | "kpi" | "agreement" | "statusList";

/** `error`: must not be published as it is. `warning`: a person must look. `info`: worth knowing. */
export type Severity = "error" | "warning" | "info";

/** A compared value as shown: an amount in 千円, a count, or a text. */
export type ComparedValue = string | number | null;

/** Where a compared value stands: in a document, in the worksheets, or nowhere, because it was summed up. */
export type ValueOrigin =
  | { readonly kind: "document"; readonly document: DocumentId }
  | { readonly kind: "sheet" }
  | { readonly kind: "sum" };

/** 指摘 */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly outcome: Outcome;
  readonly at: Place;
  readonly message: string;
  readonly stated: ComparedValue;
  readonly computed: ComparedValue;
  /** Of `stated` and of `computed`, as far as each is one place. */
  readonly origins?: readonly [ValueOrigin | null, ValueOrigin | null];
  readonly sources: readonly Source[];
  /** Changes when a compared value changes; an acknowledgement belongs to it. */
  readonly fingerprint: string;
}

/** A comparison that came to 判定不能 or 対象外, and why. */
export interface Remark {
  readonly outcome: "undecidable" | "notApplicable";
  readonly message: string;
  readonly sources: readonly Source[];
}

/** What one rule did: its denominator, its findings, and what it could not judge. */
export interface RuleResult {
  readonly rule: string;
  readonly title: string;
  readonly severity: Severity;
  /** What is counted: 「事業」, 「圏域市町×連携取組」. */
  readonly unit: string;
  /** All comparisons, the sum of the four outcomes. */
  readonly compared: number;
  readonly outcomes: Readonly<Record<Outcome, number>>;
  readonly findings: readonly Finding[];
  readonly remarks: readonly Remark[];
}
