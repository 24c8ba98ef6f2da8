import type { SheetSnapshot } from "../../../standin/workbook";
import { formatRange, type CellRange } from "../../../references";
import {
  attributeOf,
  childOf,
  childrenOf,
  elementsOf,
  flagOf,
  numberOf,
  type XmlElement,
} from "../../../ooxml/read-xml";
import { element, fromXstring, toXstring } from "../../../ooxml/write-xml";
import type { Findings } from "../kept/findings";
import { foundWords } from "../kept/words";
import { areaOf, cornersOf } from "./areas";

type Filter = NonNullable<SheetSnapshot["autoFilter"]>;
type Criteria = Filter["criteria"][number];

const valuesElement = (values: readonly unknown[]): string =>
  element(
    "filters",
    { blank: values.includes("") ? true : null },
    ...values.flatMap((value) =>
      value === "" ? [] : [element("filter", { val: toXstring(String(value)) })],
    ),
  );

const operators: readonly (readonly [sign: string, operator: string])[] = [
  ["<>", "notEqual"],
  [">=", "greaterThanOrEqual"],
  ["<=", "lessThanOrEqual"],
  [">", "greaterThan"],
  ["<", "lessThan"],
  ["=", "equal"],
];

const customElement = (criterion: string): string => {
  const [sign, operator] = operators.find(([one]) => criterion.startsWith(one)) ?? ["", "equal"];
  return element("customFilter", {
    operator: operator === "equal" ? null : operator,
    val: toXstring(criterion.slice(sign.length)),
  });
};

const criteriaElement = (criteria: Criteria): string => {
  const { filterOn, values, criterion1, criterion2, operator } = criteria ?? {};
  if (filterOn === "Values" && Array.isArray(values)) return valuesElement(values);
  const custom = [criterion1, criterion2].flatMap((one) =>
    typeof one === "string" ? [customElement(one)] : [],
  );
  if (filterOn !== "Custom" || custom.length === 0) return "";
  return element("customFilters", { and: operator === "And" ? true : null }, ...custom);
};

export const filterElement = ({ autoFilter }: Pick<SheetSnapshot, "autoFilter">): string => {
  const area = areaOf(autoFilter?.range ?? null);
  if (autoFilter === null || area === null) return "";
  return element(
    "autoFilter",
    { ref: cornersOf(area) },
    ...autoFilter.criteria.map((criteria, colId) => {
      const written = criteriaElement(criteria);
      return written === "" ? "" : element("filterColumn", { colId }, written);
    }),
  );
};

const readCustom = (node: XmlElement): Criteria => {
  const [first = "=", second] = childrenOf(node, "customFilter").map((one) => {
    const operator = attributeOf(one, "operator") ?? "equal";
    const sign = operators.find(([, name]) => name === operator)?.[0] ?? "=";
    return sign + fromXstring(attributeOf(one, "val") ?? "");
  });
  const joins = flagOf(node, "and") ? "And" : "Or";
  return {
    filterOn: "Custom",
    criterion1: first,
    ...(second === undefined ? {} : { criterion2: second, operator: joins }),
  };
};

/** Of custom criteria the workbook knows `=` and `<>` by themselves. */
const isModelled = ({ criterion1, criterion2 }: NonNullable<Criteria>): boolean =>
  criterion2 === undefined &&
  typeof criterion1 === "string" &&
  /^(?:=|<>)[^*?]*$/u.test(criterion1);

const readCriteria = (column: XmlElement, findings: Findings): Criteria => {
  const values = childOf(column, "filters");
  const isPlain = values !== null && childrenOf(values, "dateGroupItem").length === 0;
  if (isPlain) {
    const texts = childrenOf(values, "filter").map((one) =>
      fromXstring(attributeOf(one, "val") ?? ""),
    );
    return { filterOn: "Values", values: flagOf(values, "blank") ? [...texts, ""] : texts };
  }
  const custom = childOf(column, "customFilters");
  const criteria = custom === null ? null : readCustom(custom);
  if (criteria !== null && isModelled(criteria)) return criteria;
  if (elementsOf(column).length > 0) findings.add(foundWords.filters);
  return null;
};

export interface ReadFilter {
  readonly filter: Filter;
  readonly area: CellRange;
  /** Some column has a criterion that is known, and none has another. */
  readonly isActive: boolean;
}

export const readFilter = (root: XmlElement, findings: Findings): ReadFilter | null => {
  const node = childOf(root, "autoFilter");
  const area = areaOf(attributeOf(node, "ref"));
  if (node === null || area === null) return null;
  const columns = childrenOf(node, "filterColumn").filter(
    (column) => elementsOf(column).length > 0,
  );
  const read = new Map(
    columns.map((column) => [numberOf(column, "colId") ?? 0, readCriteria(column, findings)]),
  );
  const criteria = Array.from({ length: area.columnCount }, (_, index) => read.get(index) ?? null);
  const isActive = read.size > 0 && [...read.values()].every((one) => one !== null);
  return { filter: { range: formatRange(area), criteria }, area, isActive };
};
