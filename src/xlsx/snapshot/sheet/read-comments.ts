import type { SheetSnapshot } from "../../../standin/workbook";
import {
  attributeOf,
  childOf,
  childrenOf,
  flagOf,
  textOf,
  type XmlElement,
} from "../../../ooxml/read-xml";
import { targetOfKind, type OpenPackage, type Relation } from "../package/open-package";
import { fromXstring } from "../../../ooxml/write-xml";
import type { Findings } from "../kept/findings";
import { foundWords } from "../kept/words";
import type { Ids } from "../workbook/ids";
import { plainTextOf } from "../workbook/texts";
import { commentOfNote } from "./comments";

type Comment = SheetSnapshot["comments"][number];

const textIn = (node: XmlElement): string => fromXstring(textOf(childOf(node, "text")));

const readThreads = (root: XmlElement | null, ids: Ids): readonly Comment[] =>
  childrenOf(root, "threadedComment")
    .filter((node) => attributeOf(node, "parentId") === null)
    .map((node) => ({
      id: ids.keep(attributeOf(node, "id")),
      at: attributeOf(node, "ref") ?? "A1",
      content: textIn(node),
      isResolved: flagOf(node, "done"),
    }));

/** A note becomes a comment; one that stands for a thread is that thread again. */
const readNotes = (
  root: XmlElement | null,
  taken: ReadonlySet<string>,
  ids: Ids,
  findings: Findings,
): readonly Comment[] =>
  childrenOf(childOf(root, "commentList"), "comment").flatMap((node) => {
    const at = attributeOf(node, "ref") ?? "A1";
    const text = plainTextOf(childOf(node, "text"));
    if (taken.has(at) || text === "") return [];
    const thread = commentOfNote(text);
    if (thread === null) findings.add(foundWords.notes, at);
    return [
      {
        id: ids.keep(attributeOf(node, "xr:uid")),
        at,
        content: thread ?? text,
        isResolved: false,
      },
    ];
  });

export const readComments = (
  file: OpenPackage,
  relations: readonly Relation[],
  ids: Ids,
  findings: Findings,
): readonly Comment[] => {
  const rootOf = (kind: string): XmlElement | null => {
    const path = targetOfKind(relations, kind);
    return path === null ? null : file.root(path);
  };
  const threads = readThreads(rootOf("threadedComment"), ids);
  return [
    ...threads,
    ...readNotes(rootOf("comments"), new Set(threads.map(({ at }) => at)), ids, findings),
  ];
};
