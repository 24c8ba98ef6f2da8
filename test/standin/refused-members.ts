import { createStandIn, type NativeBridge, type StandIn } from "../../src/standin";
import type { WorkbookSnapshot } from "../../src/standin/workbook";
import { loadOfficeJs } from "../../src/standin/node";
import { openExcel } from "./open-excel";

/** A proxy of Office.js, of which only its names are known here. */
type Proxy = Record<string, unknown>;
type Recipe = (context: Excel.RequestContext) => Proxy;

const isProxy = (value: unknown): value is Proxy =>
  typeof value === "object" && value !== null && "_className" in value;

const isRecord = (value: unknown): value is Proxy => typeof value === "object" && value !== null;
const recordOf = (value: unknown): Proxy => (isRecord(value) ? value : {});

/** A workbook in which there is one of everything. */
const fullWorkbook = async (): Promise<WorkbookSnapshot> => {
  const { Excel: excel, standIn } = openExcel();
  await excel.run(async (context) => {
    const { workbook } = context;
    const sheet = workbook.worksheets.getItem("Sheet1");
    const cells = sheet.getRange("A1:B2");
    cells.values = [
      ["い", "ろ"],
      [1, 2],
    ];
    cells.conditionalFormats.add("Custom").custom.rule.formula = "=TRUE";
    sheet.tables.add("H1:I3", true);
    sheet.charts.add("Line", cells, "Auto");
    sheet.comments.add("A1", "確認");
    sheet.freezePanes.freezeRows(1);
    workbook.names.add("額", cells);
    workbook.settings.add("k", 1);
    await context.sync();
  });
  return standIn.snapshot();
};

const noFormulas = { calculate: () => Promise.resolve([]) };

/** What became of a try: the name that the stand-in does not know, or `null`, and whether all of it was done. */
interface Outcome {
  readonly unknownName: string | null;
  readonly isDone: boolean;
}

/** Office.js once, and a fresh stand-in behind it for every try: what a try does to the workbook is gone with it. */
const newTries = (workbook: WorkbookSnapshot) => {
  // Whole rows and columns are not read out: only names count here.
  const moods = { nullReadAboveCells: 100 };
  const fresh = (): StandIn => createStandIn({ workbook, calculator: noFormulas, moods });
  let standIn = fresh();
  const bridge: NativeBridge = {
    onMessageFromHost: null,
    sendMessageToHost: (message) => {
      standIn.bridge.onMessageFromHost = (answer) => bridge.onMessageFromHost?.(answer);
      standIn.bridge.sendMessageToHost(message);
    },
  };
  const { Excel: excel, OfficeExtension: extension } = loadOfficeJs({
    bridge,
    isSetSupported: (name, version) => standIn.isSetSupported(name, version),
  });
  return async (use: (context: Excel.RequestContext) => void): Promise<Outcome> => {
    standIn = fresh();
    const context = new excel.RequestContext();
    try {
      use(context);
      await context.sync();
      return { unknownName: null, isDone: true };
    } catch (error) {
      const isRefused = error instanceof extension.Error && error.code === "NotImplemented";
      const [, name = null] = isRefused
        ? (/does not know (\w+\.\w+(?:\(\)| as a property that can be set)?)\.$/.exec(
            error.message,
          ) ?? [])
        : [];
      return { unknownName: name, isDone: false };
    }
  };
};

/** Members of the proxies of Office.js that reach no host, or every host alike. */
const isOwn = (name: string): boolean =>
  /^(?:_.*|constructor|context|isNull|isNullObject|load|retrieve|set|update|toJSON|track|untrack|setMockData|ensureUnchanged)$/.test(
    name,
  );

/** Arguments of which one gets past the checks of Office.js and leads to something. */
const argumentLists: readonly (readonly unknown[])[] = [[], [0], ["A1"], ["k"], [[[1]]]];

const callOn = (target: Proxy, name: string, given: readonly unknown[]): unknown => {
  const method = target[name];
  return typeof method === "function" ? Reflect.apply(method, target, given) : undefined;
};

/** The ways to use a member, each with what it leads to. */
const usesOf = (name: string, member: PropertyDescriptor): readonly ((one: Proxy) => unknown)[] => {
  if (member.get === undefined) {
    return argumentLists.map((given) => (one) => callOn(one, name, given));
  }
  if (name.startsWith("on")) {
    return [(one) => void callOn(recordOf(one[name]), "add", [() => Promise.resolve()])];
  }
  const read = (one: Proxy): unknown => {
    if (!scalarsOf(one).includes(name)) return one[name];
    return void callOn(one, "load", [name]);
  };
  return member.set === undefined ? [read] : [read, (one) => void (one[name] = 1)];
};

const scalarsOf = ({ _scalarPropertyNames: names }: Proxy): readonly unknown[] =>
  Array.isArray(names) ? names : [];

/** 「Range.FlashFill()」 → 「flashFill()」; of another class whole. */
const shortName = (className: string, name: string): string => {
  const member = name.startsWith(`${className}.`) ? name.slice(className.length + 1) : name;
  return member
    .replace(/^_Register(\w+?)(?:Event)?\(\)$/, "event $1")
    .replace(/^[A-Z]/, (letter) => letter.toLowerCase());
};

/** Of an object that is not there every member succeeds. */
const isThere = (object: Proxy | null): boolean =>
  object !== null && object["isNullObject"] !== true;

/**
 * What the stand-in refuses by name in each class that it models, found by trying every member that Office.js has of every
 * object to which the members of another lead, from the workbook on.
 */
export const refusedMembers = async (): Promise<ReadonlyMap<string, readonly string[]>> => {
  const outcomeOf = newTries(await fullWorkbook());
  const found = new Map<string, ReadonlySet<string>>();
  // The sheet that holds everything comes before those that a try adds.
  const queue: Recipe[] = [
    ({ workbook }) => recordOf(workbook),
    ({ workbook }) => recordOf(workbook.worksheets.getItem("Sheet1")),
  ];
  for (const recipe of queue) {
    let [className, members]: [string, readonly (readonly [string, PropertyDescriptor])[]] = [
      "",
      [],
    ];
    await outcomeOf((context) => {
      const sample = recipe(context);
      className = String(sample["_className"]);
      members = Object.entries(Object.getOwnPropertyDescriptors(Object.getPrototypeOf(sample)));
    });
    if (found.has(className)) continue;
    const refused = new Set<string>();
    found.set(className, refused);
    for (const [name, member] of members) {
      if (isOwn(name)) continue;
      for (const use of usesOf(name, member)) {
        const next = (context: Excel.RequestContext): Proxy | null => {
          const result = use(recipe(context));
          if (!isProxy(result)) return null;
          callOn(result, "load", []);
          return result;
        };
        let object: Proxy | null = null;
        const { unknownName, isDone } = await outcomeOf((context) => {
          object = next(context);
        });
        if (unknownName !== null) refused.add(shortName(className, unknownName));
        if (isDone && isThere(object)) queue.push((context) => next(context) ?? {});
      }
    }
  }
  return new Map([...found].map(([name, refused]) => [name, [...refused].sort()]));
};
