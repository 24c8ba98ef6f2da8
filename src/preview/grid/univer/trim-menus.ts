import { IConfigService, Injector, type DependencyOverride } from "@univerjs/core";
import { IMenuManagerService, MenuManagerService } from "@univerjs/preset-sheets-core";
import { isRecord } from "./command-params";

/** What the menus of cells and headings offer: what the workbook can do. */
const offered: ReadonlySet<string> = new Set([
  "sheet.command.copy",
  "sheet.command.cut",
  "sheet.command.paste",
  "sheet.command.clear-selection-content",
  "sheet.command.insert-row-before",
  "sheet.command.insert-col-before",
  "sheet.command.insert-multi-rows-above",
  "sheet.command.insert-multi-rows-after",
  "sheet.command.insert-multi-cols-before",
  "sheet.command.insert-multi-cols-right",
  "sheet.command.remove-row-confirm",
  "sheet.command.remove-col-confirm",
]);

type Schema = Parameters<IMenuManagerService["mergeMenu"]>[0];

const isSchema = (value: unknown): value is Schema => isRecord(value);
const isItem = (value: Schema): boolean => "menuItemFactory" in value;

/** The same menu without what is not offered. A menu within a menu stays when something in it does. */
const trimmed = (schema: Schema): Schema => {
  const parts = Object.entries(schema).flatMap(([key, value]): (readonly [string, unknown])[] => {
    if (!isSchema(value)) return [[key, value]];
    const inner = trimmed(value);
    const hasOffers = Object.values(inner).some((part) => isSchema(part) && isItem(part));
    return isItem(value) && !offered.has(key) && !hasOffers ? [] : [[key, inner]];
  });
  const all: unknown = Object.fromEntries(parts);
  return isSchema(all) ? all : {};
};

const trimmedMenus = (injector: Injector, config: IConfigService): IMenuManagerService => {
  const menus = new MenuManagerService(injector, config);
  return {
    menuChanged$: menus.menuChanged$,
    mergeMenu: (source, target) => {
      menus.mergeMenu(trimmed(source), target);
    },
    appendRootMenu: (source) => {
      menus.appendRootMenu(trimmed(source));
    },
    getMenuByPositionKey: (key) => menus.getMenuByPositionKey(key),
    getFlatMenuByPositionKey: (key) => menus.getFlatMenuByPositionKey(key),
  };
};

/** Stands in for Univer's own menus. */
export const trimmedMenuService = (): DependencyOverride[number] => [
  IMenuManagerService,
  { useFactory: trimmedMenus, deps: [Injector, IConfigService] },
];
