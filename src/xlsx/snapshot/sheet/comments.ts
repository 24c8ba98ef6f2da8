import type { SheetSnapshot } from "../../../standin/workbook";
import { contentType, namespace, relationKind } from "../package/namespaces";
import { element, plainText, textElement, toXstring, xmlPart } from "../../../ooxml/write-xml";
import { areaOf } from "./areas";
import type { DraftSheet } from "./draft-sheet";

type Comment = SheetSnapshot["comments"][number];

const isGuid = (id: string): boolean =>
  /^\{[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}\}$/iu.test(id);

/** The one author of all comments: the workbook does not know who wrote them. */
const authorId = "{00000000-0008-0000-0000-000000000000}";
export const authorsPart = (): string =>
  xmlPart(
    element(
      "personList",
      { xmlns: namespace.threads },
      element("person", {
        displayName: "記入者",
        id: authorId,
        userId: "記入者",
        providerId: "None",
      }),
    ),
  );

const threadElement = ({ at, id, content, isResolved }: Comment): string =>
  element(
    "threadedComment",
    { ref: at, personId: authorId, id, done: isResolved ? true : null },
    element("text", {}, plainText(toXstring(content))),
  );

/** What programs show that know notes only. `commentOfNote` reads it back. */
const noteText = ({ content }: Comment): string =>
  ["[スレッド化されたコメント]", "", "コメント:", `    ${content}`].join("\n");

/** null for a note that stands for no comment without replies. */
export const commentOfNote = (text: string): string | null => {
  const [, content] = /^\[[^\]]*\][\s\S]*?(?:コメント|Comment):\n {4}([\s\S]*)$/u.exec(text) ?? [];
  return content === undefined || /\n(?:返信|Reply):\n {4}/u.test(content) ? null : content;
};

/** A note's frame: hidden, to the right of its cell. */
const noteShape = (at: string, index: number): string => {
  const { row, column } = areaOf(at) ?? { row: 0, column: 0 };
  const anchor = [column + 1, 15, row, 2, column + 4, 15, row + 5, 2].join(", ");
  return (
    `<v:shape id="_x0000_s${1025 + index}" type="#_x0000_t202" style="position:absolute;width:160pt;height:80pt;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
    `<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>` +
    `<v:textbox style="mso-direction-alt:auto"/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>` +
    `<x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
  );
};

const noteDrawing = (comments: readonly Comment[], number: number): string =>
  `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">` +
  `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${number}"/></o:shapelayout>` +
  `<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>` +
  comments.map(({ at }, index) => noteShape(at, index + (number - 1) * 1024)).join("") +
  "</xml>";

const notesPart = (comments: readonly Comment[]): string =>
  xmlPart(
    element(
      "comments",
      {
        xmlns: namespace.main,
        "xmlns:mc": namespace.compatibility,
        "mc:Ignorable": "xr",
        "xmlns:xr": namespace.revision,
      },
      element(
        "authors",
        {},
        ...comments.map(({ id }) => element("author", {}, plainText(`tc=${id}`))),
      ),
      element(
        "commentList",
        {},
        ...comments.map((comment, authorId) =>
          element(
            "comment",
            { ref: comment.at, authorId, shapeId: 0, "xr:uid": comment.id },
            element("text", {}, textElement("t", noteText(comment))),
          ),
        ),
      ),
    ),
  );

/** Threads, and beside them the notes that older programs show. Answers the element that names the notes' drawing. */
export const addComments = ({ sheet, number, path, package: draft }: DraftSheet): string => {
  const comments = sheet.comments.filter(({ at, id }) => areaOf(at) !== null && isGuid(id));
  if (comments.length === 0) return "";
  const threads = `xl/threadedComments/threadedComment${number}.xml`;
  const notes = `xl/comments${number}.xml`;
  const drawing = `xl/drawings/vmlDrawing${number}.vml`;
  draft.add(
    threads,
    xmlPart(
      element("ThreadedComments", { xmlns: namespace.threads }, ...comments.map(threadElement)),
    ),
    contentType.threads,
  );
  draft.add(notes, notesPart(comments), contentType.comments);
  draft.add(drawing, noteDrawing(comments, number), null);
  draft.relate(path, relationKind.threads, threads);
  draft.relate(path, relationKind.comments, notes);
  return element("legacyDrawing", {
    "r:id": draft.relate(path, relationKind.legacyDrawing, drawing),
  });
};
