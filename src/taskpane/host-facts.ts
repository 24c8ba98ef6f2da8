/// <reference types="office-js" />
import officeJs from "@microsoft/office-js/package.json";
import product from "../../package.json";
import type { SelfTestReport } from "../excel/self-test/report";

/** The newest minor version of ExcelApi that is asked for; Excel may have newer ones, of which nothing is known here. */
const newestMinorVersion = 20;

interface Requirements {
  readonly isSetSupported: (name: string, version?: string) => boolean;
}

/** 「1.1–1.17」, or all that are there where some are left out. */
const supportedSets = ({ isSetSupported }: Requirements): string => {
  const all = Array.from({ length: newestMinorVersion }, (_, index) => `1.${String(index + 1)}`);
  const supported = all.filter((version) => isSetSupported("ExcelApi", version));
  const isWithoutGap = supported.at(-1) === `1.${String(supported.length)}`;
  const words = isWithoutGap ? `1.1–${supported.at(-1) ?? ""}` : supported.join("、");
  return supported.length === 0 ? "なし" : words;
};

/** Declared as always there; outside of Excel it is not. */
interface OfficeContext {
  readonly diagnostics?: Partial<Office.ContextInformation>;
  readonly requirements?: Requirements;
  readonly displayLanguage?: string;
}

const unknown = "不明";

/** Versions of Excel, of Office.js and of the product, for support. */
export const hostFacts = (): SelfTestReport["facts"] => {
  const context: OfficeContext = typeof Office === "undefined" ? {} : Office.context;
  const { diagnostics, requirements, displayLanguage } = context;
  return [
    ["連携突合の版", product.version],
    ["Excelの版とビルド", diagnostics?.version ?? unknown],
    ["動いている所", String(diagnostics?.platform ?? unknown)],
    ["表示の言語", displayLanguage ?? unknown],
    ["ExcelApi", requirements === undefined ? unknown : supportedSets(requirements)],
    ["同梱のoffice.js", officeJs.version],
    ["画面を動かしているもの", navigator.userAgent],
  ];
};
