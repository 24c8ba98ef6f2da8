import {
  ICommandService,
  IUniverInstanceService,
  LifecycleService,
  LifecycleStages,
  LocaleType,
  LogLevel,
  Univer,
  UniverInstanceType,
  type ILanguagePack,
  type Injector,
  type Workbook,
} from "@univerjs/core";
import {
  CalculationMode,
  UniverDocsPlugin,
  UniverDocsUIPlugin,
  UniverFormulaEnginePlugin,
  UniverRenderEnginePlugin,
  UniverSheetsFormulaPlugin,
  UniverSheetsFormulaUIPlugin,
  UniverSheetsNumfmtPlugin,
  UniverSheetsPlugin,
  UniverSheetsUIPlugin,
  UniverUIPlugin,
} from "@univerjs/preset-sheets-core";
import japanese from "@univerjs/preset-sheets-core/locales/ja-JP";
import { defaultTheme } from "@univerjs/themes";
import { isRecord, partOf } from "./command-params";
import { trimmedMenuService } from "./trim-menus";
/** The grid shows one workbook. */
export const workbookId = "workbook";

/** Univer without a toolbar, in Japanese. */
export interface OpenUniver {
  readonly univer: Univer;
  readonly injector: Injector;
  readonly commands: ICommandService;
  readonly units: IUniverInstanceService;
}

/** Where Univer's Japanese repeats itself: 「上に行を挿入 2 上に行」. */
const shorterWords: Readonly<Record<string, string>> = {
  insertRowsAfterSuffix: "行",
  insertRowsAboveSuffix: "行",
  insertColsLeftSuffix: "列",
  insertColsRightSuffix: "列",
};

const isLanguagePack = (value: unknown): value is ILanguagePack => isRecord(value);

const words = (): ILanguagePack => {
  const sheets = partOf(japanese, "sheets-ui");
  const rightClick = partOf(sheets, "rightClick");
  const menus = { ...(isRecord(rightClick) && rightClick), ...shorterWords };
  const all: unknown = {
    ...japanese,
    "sheets-ui": { ...(isRecord(sheets) && sheets), rightClick: menus },
  };
  return isLanguagePack(all) ? all : japanese;
};

export const openUniver = (container: HTMLElement): OpenUniver => {
  const univer = new Univer({
    theme: defaultTheme,
    locale: LocaleType.JA_JP,
    locales: { [LocaleType.JA_JP]: words() },
    logLevel: LogLevel.WARN,
  });
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverRenderEnginePlugin);
  univer.registerPlugin(UniverUIPlugin, {
    container,
    header: true,
    headerMenu: false,
    toolbar: false,
    footer: false,
    disableAutoFocus: true,
    override: [trimmedMenuService()],
  });
  univer.registerPlugin(UniverDocsUIPlugin);
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsUIPlugin, {
    formulaBar: true,
    footer: false,
    clipboardConfig: { hidePasteOptions: true },
    disableForceStringAlert: true,
    disableForceStringMark: true,
  });
  univer.registerPlugin(UniverSheetsNumfmtPlugin, {
    disableTextFormatAlert: true,
    disableTextFormatMark: true,
  });
  univer.registerPlugin(UniverSheetsFormulaPlugin, {
    initialFormulaComputing: CalculationMode.NO_CALCULATION,
  });
  univer.registerPlugin(UniverSheetsFormulaUIPlugin);
  const injector = univer.__getInjector();
  return {
    univer,
    injector,
    commands: injector.get(ICommandService),
    units: injector.get(IUniverInstanceService),
  };
};

export const workbookOf = ({ units }: OpenUniver): Workbook | null =>
  units.getUnit<Workbook>(workbookId, UniverInstanceType.UNIVER_SHEET) ?? null;

/** Univer draws a workbook a moment after it has it; only then is there something to draw on. */
export const isRendered = ({ injector }: OpenUniver): Promise<void> =>
  injector.get(LifecycleService).onStage(LifecycleStages.Rendered);
