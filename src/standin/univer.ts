import {
  IUniverInstanceService,
  LocaleType,
  LogLevel,
  Univer,
  UniverInstanceType,
} from "@univerjs/core";
import {
  ICalculateFormulaService,
  IDependencyManagerService,
  IFormulaCurrentConfigService,
  UniverFormulaEnginePlugin,
  type IAllRuntimeData,
  type IFormulaDatasetConfig,
} from "@univerjs/engine-formula";
import type { Calculator } from "./calculation/calculator";
import { datasetOf, resultsOf } from "./calculation/univer-dataset";

let units = 0;

/** The formula engine of Univer (Apache-2.0), without its user interface: plain JavaScript, in Node and in a page. */
export const univerCalculator = (): Calculator => {
  const univer = new Univer({
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: {} },
    logLevel: LogLevel.SILENT,
  });
  univer.registerPlugin(UniverFormulaEnginePlugin, {});
  const injector = univer.__getInjector();

  /**
   * Parsed formulas stay in a cache that all engines of the process share, under the id of their unit. A unit of its own
   * for each calculation, disposed of afterwards, keeps workbooks apart and lets no old name or sheet speak.
   */
  const inUnit = async <Result>(work: (unit: string) => Promise<Result>): Promise<Result> => {
    units += 1;
    const unit = `workbook-${units}`;
    univer.createUnit(UniverInstanceType.UNIVER_SHEET, {
      id: unit,
      sheetOrder: ["first"],
      sheets: { first: { id: "first", name: "first" } },
    });
    try {
      return await work(unit);
    } finally {
      injector.get(IUniverInstanceService).disposeUnit(unit);
    }
  };

  /** `execute` resolves before its work is done; the listener is told when it is. */
  const execute = (dataset: IFormulaDatasetConfig): Promise<IAllRuntimeData> =>
    new Promise((resolve, reject) => {
      const engine = injector.get(ICalculateFormulaService);
      const subscription = engine.executionCompleteListener$.subscribe((completed) => {
        subscription.unsubscribe();
        resolve(completed);
      });
      engine.execute(dataset).catch(reject);
    });

  return {
    calculate: (workbook) =>
      inUnit(async (unit) => {
        injector.get(IDependencyManagerService).reset();
        const config = injector.get(IFormulaCurrentConfigService);
        config.setExecuteUnitId(unit);
        config.setExecuteSubUnitId(workbook.activeSheet.id);
        return resultsOf(unit, workbook, await execute(datasetOf(unit, workbook)));
      }),
  };
};
