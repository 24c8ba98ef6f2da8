import { MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { Component, type JSX, type ReactNode } from "react";
import { describeDefect } from "../state/describe-defect";
import { noticeWords } from "../words";
import { CopyDetails } from "./copy-details";
import { useStyles } from "./use-styles";

interface ErrorBoundaryProps {
  readonly children: ReactNode;
}
interface ErrorBoundaryState {
  readonly details: string | null;
}

/** Shown instead of a blank pane when a view fails. React asks for a class here. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override readonly state: ErrorBoundaryState = { details: null };

  static getDerivedStateFromError(error: unknown): ErrorBoundaryState {
    return { details: describeDefect(error) };
  }

  override render(): ReactNode {
    const { details } = this.state;
    return details === null ? this.props.children : <Defect details={details} />;
  }
}

/** A defect of ours: one sentence, and the rest for support. */
export function Defect(props: {
  readonly details: string;
  readonly children?: ReactNode;
}): JSX.Element {
  const styles = useStyles();
  return (
    <div role="alert">
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{noticeWords.defectTitle}</MessageBarTitle>
          <p className={styles.text}>{noticeWords.defectAdvice}</p>
          <CopyDetails details={props.details}>{props.children}</CopyDetails>
        </MessageBarBody>
      </MessageBar>
    </div>
  );
}
