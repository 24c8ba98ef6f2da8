import { makeStyles, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import type { Severity } from "../../domain";
import type { Span } from "../readme/parse-inline";
import type { Block } from "../readme/parse-readme";
import { SeverityBadge } from "./severity-badge";
import { useStyles } from "./use-styles";

const line = `1px solid ${tokens.colorNeutralStroke1}`;

const useReadmeStyles = makeStyles({
  title: { margin: "6px 0 0", fontSize: tokens.fontSizeBase300, overflowWrap: "anywhere" },
  list: { margin: 0, paddingInlineStart: "18px", display: "grid", rowGap: "4px" },
  code: { fontFamily: tokens.fontFamilyMonospace, fontSize: "0.95em", overflowWrap: "anywhere" },
  table: { borderCollapse: "collapse", width: "100%", fontSize: tokens.fontSizeBase200 },
  cell: { border: line, padding: "3px 5px", textAlign: "start", overflowWrap: "anywhere" },
  head: { backgroundColor: tokens.colorNeutralBackground3 },
});

/** The texts name severities by their code; everywhere else in the pane they stand as badges. */
const severityOf = (code: string): Severity | null =>
  code === "error" || code === "warning" || code === "info" ? code : null;

function Inline({ span }: { readonly span: Span }): JSX.Element {
  const own = useReadmeStyles();
  const { kind, text } = span;
  if (kind === "text") return <>{text}</>;
  if (kind === "strong") return <strong>{text}</strong>;
  const severity = severityOf(text);
  return severity === null ? (
    <code className={own.code}>{text}</code>
  ) : (
    <SeverityBadge severity={severity} />
  );
}

const inline = (spans: readonly Span[]): readonly JSX.Element[] =>
  spans.map((span, index) => <Inline key={index} span={span} />);

function Table({ table }: { readonly table: Extract<Block, { kind: "table" }> }): JSX.Element {
  const own = useReadmeStyles();
  return (
    <table className={own.table}>
      <thead>
        <tr className={own.head}>
          {table.head.map((cell, index) => (
            <th key={index} scope="col" className={own.cell}>
              {inline(cell)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row, index) => (
          <tr key={index}>
            {row.map((cell, column) => (
              <td key={column} className={own.cell}>
                {inline(cell)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function BlockView({ block }: { readonly block: Block }): JSX.Element {
  const styles = useStyles();
  const own = useReadmeStyles();
  switch (block.kind) {
    case "heading":
      return <h5 className={own.title}>{inline(block.spans)}</h5>;
    case "paragraph":
      return <p className={styles.text}>{inline(block.spans)}</p>;
    case "list":
      return (
        <ul className={own.list}>
          {block.items.map((item, index) => (
            <li key={index} className={styles.text}>
              {inline(item)}
            </li>
          ))}
        </ul>
      );
    case "table":
      return <Table table={block} />;
  }
}

/** The blocks of a README one under the other. */
export function ReadmeBlocks({ blocks }: { readonly blocks: readonly Block[] }): JSX.Element {
  return (
    <>
      {blocks.map((block, index) => (
        <BlockView key={index} block={block} />
      ))}
    </>
  );
}
