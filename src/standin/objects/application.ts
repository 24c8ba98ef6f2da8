import { invalidArgument } from "../model/host-error";
import type { Workbook } from "../model/workbook";
import { describeClass, type Describe } from "../protocol/class-table";
import { readOnly, readWrite, tells } from "../protocol/members";

const calculationModes = ["Automatic", "AutomaticExceptTables", "Manual"];

/** Suspending is recorded; a calculation happens before the next read in any case. */
export const applicationObject: Describe<Workbook> = describeClass<Workbook>({
  name: "Application",
  properties: {
    CalculationMode: readWrite(
      ({ calculationMode }) => calculationMode,
      (workbook, value) => {
        const mode = calculationModes.find((one) => one === value);
        if (mode === undefined) throw invalidArgument(`calculationMode ${JSON.stringify(value)}`);
        workbook.calculationMode = mode;
      },
    ),
    CalculationState: readOnly(({ needsCalculation }) => (needsCalculation ? "Pending" : "Done")),
    CalculationEngineVersion: readOnly(() => 191029),
    DecimalSeparator: readOnly(() => "."),
    ThousandsSeparator: readOnly(() => ","),
    UseSystemSeparators: readOnly(() => true),
  },
  objects: {},
  methods: {
    Calculate: { ...tells(() => null), readsValues: true },
    SuspendApiCalculationUntilNextSync: tells(() => null),
    SuspendScreenUpdatingUntilNextSync: tells(() => null),
  },
});

export const runtimeObject: Describe<Workbook> = describeClass<Workbook>({
  name: "Runtime",
  properties: {
    EnableEvents: readWrite(
      (_workbook, host) => host.areEventsOn(),
      (_workbook, value, host) => {
        host.turnEvents(value === true ? "on" : "off");
      },
    ),
  },
  objects: {},
  methods: {},
});
