import { Badge } from "@fluentui/react-components";
import type { JSX } from "react";
import type { Severity } from "../../domain";
import { formatSeverity } from "../../plan/text/words";

const colors = { error: "danger", warning: "warning", info: "informative" } as const;

/** 要修正, 要確認 or 参考. */
export function SeverityBadge({ severity }: { readonly severity: Severity }): JSX.Element {
  return (
    <Badge appearance="tint" color={colors[severity]}>
      {formatSeverity(severity)}
    </Badge>
  );
}
