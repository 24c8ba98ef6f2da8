import { Badge, makeStyles, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import {
  formatDocumentKind,
  formatJapaneseDate,
  type Dataset,
  type SourceDocument,
} from "../../domain";
import { partiesOf } from "../../plan/text/source-text";
import { dataWords } from "../words";
import { useStyles } from "./use-styles";

const useDocumentStyles = makeStyles({
  document: {
    display: "flex",
    flexDirection: "column",
    rowGap: "2px",
    paddingBottom: "8px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
});

/** 案 and 抜粋 are what the documents say of themselves; where they do not say it so, the word is added. */
const statusesOf = ({ statuses, isDraft, isExcerpt }: SourceDocument): readonly string[] => {
  const says = (word: string): boolean => statuses.some((status) => status.includes(word));
  return [
    ...statuses,
    ...(isDraft && !says(dataWords.draft) ? [dataWords.draft] : []),
    ...(isExcerpt && !says(dataWords.excerpt) ? [dataWords.excerpt] : []),
  ];
};

/** A document whose date could not be read keeps it as printed. */
const dateOf = ({ date, dateText }: SourceDocument): string =>
  date.year === 0 ? dateText : formatJapaneseDate(date);

/** The documents with their dates and statuses, and what became of their lines. */
export function DocumentList({ dataset }: { readonly dataset: Dataset }): JSX.Element {
  const styles = useStyles();
  const own = useDocumentStyles();
  return (
    <ul className={`${styles.list} ${styles.stack}`}>
      {dataset.documents.map((document) => {
        const parties = partiesOf(dataset, document.id);
        return (
          <li key={document.id} className={own.document}>
            <span className={styles.text}>
              {document.title}
              {parties !== null && ` ${parties}`}
            </span>
            <span className={styles.row}>
              <span className={styles.quiet}>
                {formatDocumentKind(document.kind)} {dateOf(document)}
              </span>
              {statusesOf(document).map((status) => (
                <Badge key={status} appearance="outline" color="informative">
                  {status}
                </Badge>
              ))}
            </span>
            <span className={styles.quiet}>{dataWords.lines(document.lineCounts)}</span>
          </li>
        );
      })}
    </ul>
  );
}
