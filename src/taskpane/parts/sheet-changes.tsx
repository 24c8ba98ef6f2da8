import { Badge, makeStyles, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import type { SheetPreview } from "../../excel/session";
import { fillWords } from "../words";
import { WorkbookProblems } from "./problem-lists";
import { useStyles } from "./use-styles";

const useChangeStyles = makeStyles({
  sheet: {
    display: "flex",
    flexDirection: "column",
    rowGap: "4px",
    paddingBlock: "6px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
});

const colors = {
  create: "success",
  update: "brand",
  none: "informative",
  refuse: "danger",
} as const;

const numbersOf = (sheet: SheetPreview): string =>
  [
    [sheet.changedCells, fillWords.changedCells] as const,
    [sheet.addedRows, fillWords.addedRows] as const,
    [sheet.removedRows, fillWords.removedRows] as const,
    [sheet.keptRows, fillWords.keptRows] as const,
  ]
    .flatMap(([number, word]) => (number === 0 ? [] : [word(number)]))
    .join("・");

/** Each sheet with what becomes, or became, of it. */
export function SheetChanges(props: {
  readonly sheets: readonly SheetPreview[];
  readonly actions: Readonly<Record<SheetPreview["action"], string>>;
}): JSX.Element {
  const styles = useStyles();
  const own = useChangeStyles();
  return (
    <ul className={styles.list}>
      {props.sheets.map((sheet) => (
        <li key={sheet.id} className={own.sheet}>
          <div className={styles.spread}>
            <span>{sheet.name}</span>
            <Badge appearance="tint" color={colors[sheet.action]}>
              {props.actions[sheet.action]}
            </Badge>
          </div>
          {sheet.action !== "create" && numbersOf(sheet) !== "" && (
            <span className={styles.quiet}>{numbersOf(sheet)}</span>
          )}
          {sheet.problems.length > 0 && <WorkbookProblems problems={sheet.problems} />}
        </li>
      ))}
    </ul>
  );
}
