import { formatAddress, formatFixedRange, quoteSheetName } from "../../references";
import type { Anchor, Sheet } from "../model/sheet";
import { describeClass, type Describe } from "../protocol/class-table";
import type { CallArguments, Host, HostObject } from "../protocol/host-object";
import { HostError, invalidArgument, itemNotFound } from "../model/host-error";
import type { NamedItem } from "../model/named-item";
import type { Workbook } from "../model/workbook";
import { changes, finds, makes, readOnly, readWrite } from "../protocol/members";
import { addressedRange, areaOf } from "./anchors";
import { collectionMembers, isSameName } from "./collection";

/** Names of the workbook, or of one sheet. */
export type NameScope =
  | { readonly kind: "workbook"; readonly workbook: Workbook }
  | { readonly kind: "sheet"; readonly sheet: Sheet };

interface ScopedName {
  readonly item: NamedItem;
  readonly scope: NameScope;
}

const itemsOf = (scope: NameScope): NamedItem[] =>
  scope.kind === "workbook" ? scope.workbook.names : scope.sheet.names;

/** `Sheet1!$A$1:$B$2`, as names refer to cells. */
const absoluteAddress = (anchor: Anchor): string =>
  `${quoteSheetName(anchor.sheet.name)}!${formatFixedRange(areaOf(anchor))}`;

const rangeOf = ({ item, scope }: ScopedName, host: Host): HostObject | null => {
  const { workbook } = host;
  const home = scope.kind === "sheet" ? scope.sheet : workbook.activeSheet;
  try {
    return host.range(addressedRange(workbook, home, item.formula.slice(1)));
  } catch (error) {
    if (error instanceof HostError) return null;
    throw error;
  }
};

/** The value of a name for cells is their address. */
const valueOf = (named: ScopedName, host: Host): unknown => {
  const [anchor] = rangeOf(named, host)?.anchors ?? [];
  return anchor === undefined
    ? named.item.formula.slice(1)
    : formatAddress(anchor.sheet.name, areaOf(anchor));
};

const remove = ({ item, scope }: ScopedName): void => {
  const rest = itemsOf(scope).filter((one) => one !== item);
  if (scope.kind === "workbook") scope.workbook.names = rest;
  else scope.sheet.names = rest;
};

const namedItemObject = describeClass<ScopedName>({
  name: "NamedItem",
  idProperty: "_Id",
  properties: {
    _Id: readOnly(({ item }) => item.name),
    Name: readOnly(({ item }) => item.name),
    Type: readOnly((named, host) => (rangeOf(named, host) === null ? "String" : "Range")),
    Value: readOnly(valueOf),
    Formula: readWrite(
      ({ item }) => item.formula,
      ({ item }, value, { workbook }) => {
        if (typeof value !== "string" || !value.startsWith("=")) throw invalidArgument("formula");
        item.formula = value;
        workbook.needsCalculation = true;
      },
    ),
    Comment: readWrite(
      ({ item }) => item.comment,
      ({ item }, value) => {
        item.comment = String(value);
      },
    ),
    Visible: readWrite(
      ({ item }) => item.isVisible,
      ({ item }, value) => {
        item.isVisible = value === true;
      },
    ),
    Scope: readOnly(({ scope }) => (scope.kind === "workbook" ? "Workbook" : "Worksheet")),
  },
  objects: {
    Worksheet: ({ scope }, host) => {
      if (scope.kind === "workbook") throw itemNotFound("the worksheet of a workbook's name");
      return host.worksheet(scope.sheet);
    },
    WorksheetOrNullObject: ({ scope }, host) =>
      scope.kind === "workbook" ? null : host.worksheet(scope.sheet),
  },
  methods: {
    Delete: changes((named, _given, { workbook }) => {
      remove(named);
      workbook.needsCalculation = true;
    }),
    GetRange: finds((named, _given, host) => {
      const range = rangeOf(named, host);
      if (range === null) throw itemNotFound(`the range of the name ${named.item.name}`);
      return range;
    }),
    GetRangeOrNullObject: finds((named, _given, host) => rangeOf(named, host)),
  },
});

const validName = /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u;

const addName = (scope: NameScope, given: CallArguments, host: Host): HostObject => {
  const name = given.text(0);
  if (!validName.test(name)) throw invalidArgument(`the name "${name}"`);
  if (itemsOf(scope).some((one) => isSameName(one.name, name))) {
    throw new HostError("ItemAlreadyExists", `The name "${name}" already exists.`);
  }
  const [anchor] = given.object(1)?.anchors ?? [];
  const text = anchor === undefined ? given.text(1) : absoluteAddress(anchor);
  const item: NamedItem = {
    name,
    formula: text.startsWith("=") ? text : `=${text}`,
    comment: given.optionalText(2) ?? "",
    isVisible: true,
  };
  itemsOf(scope).push(item);
  host.workbook.needsCalculation = true;
  return namedItemObject({ item, scope });
};

const shared = collectionMembers<NameScope, ScopedName>({
  name: "names",
  itemsOf: (scope) => itemsOf(scope).map((item) => ({ item, scope })),
  describe: (named) => namedItemObject(named),
  isNamed: ({ item }, key) => isSameName(item.name, key),
});

export const namesObject: Describe<NameScope> = describeClass<NameScope>({
  name: "NamedItemCollection",
  properties: {},
  objects: {},
  ...shared,
  methods: { ...shared.methods, Add: makes(addName), AddFormulaLocal: makes(addName) },
});
