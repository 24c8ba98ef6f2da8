import { makeStyles, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import { formatLines, type Dataset, type Source } from "../../domain";
import { documentNameOf, quoteLine } from "../../plan/text/source-text";
import { problemWords, sourcesWords } from "../words";
import { StepList } from "./step-list";
import { useStyles } from "./use-styles";

const useSourceStyles = makeStyles({
  quote: {
    margin: 0,
    paddingInlineStart: "8px",
    borderInlineStartWidth: "3px",
    borderInlineStartStyle: "solid",
    borderInlineStartColor: tokens.colorNeutralStroke1,
    overflowWrap: "anywhere",
  },
});

/** 「別冊（令和5年3月） 24ページ 334行目」 */
export const sourceHeading = (dataset: Dataset, { document, line, page }: Source): string =>
  [
    documentNameOf(dataset, document, document),
    page === undefined ? "" : sourcesWords.page(page),
    formatLines(dataset.documents, document, [line]),
  ]
    .filter((part) => part !== "")
    .join(" ");

/** Lines of documents, quoted, each with its document, page and line. */
export function SourceList(props: {
  readonly dataset: Dataset;
  readonly sources: readonly Source[];
}): JSX.Element {
  const styles = useStyles();
  const own = useSourceStyles();
  return (
    <StepList
      items={props.sources}
      keyOf={({ document, line }) => `${document} ${String(line)}`}
      step={10}
      more={problemWords.more}
      render={(source) => (
        <div className={styles.tight}>
          <span className={styles.quiet}>{sourceHeading(props.dataset, source)}</span>
          <blockquote className={own.quote}>{quoteLine(source.text)}</blockquote>
        </div>
      )}
    />
  );
}
