import { dropAnchor, liftAnchor } from "../model/anchor";
import type { Comment, Sheet } from "../model/sheet";
import { describeClass, type Describe } from "../protocol/class-table";
import type { CallArguments, Host, HostObject } from "../protocol/host-object";
import { cellAt, intersection } from "../../references";
import { HostError, invalidArgument, itemNotFound, notModelled } from "../model/host-error";
import { guardOption } from "../model/protection";
import { newId, type Workbook } from "../model/workbook";
import { changes, finds, makes, readOnly, readWrite } from "../protocol/members";
import { areaOf, rangeArgument } from "./anchors";
import { collectionMembers } from "./collection";

/** Comments of the workbook, or of one sheet. */
export type CommentScope =
  | { readonly kind: "workbook"; readonly workbook: Workbook }
  | { readonly kind: "sheet"; readonly sheet: Sheet };

const guardComment = ({ anchor }: Comment): void => {
  guardOption(anchor.sheet, "allowEditObjects");
};

const readContent = (value: unknown): string => {
  if (typeof value === "string" && value !== "") return value;
  throw invalidArgument(`the comment ${JSON.stringify(value)}`);
};

const commentObject = describeClass<Comment>({
  name: "Comment",
  idProperty: "Id",
  guard: guardComment,
  properties: {
    Id: readOnly(({ id }) => id),
    Content: readWrite(
      ({ content }) => content,
      (comment, value) => {
        comment.content = readContent(value);
      },
    ),
    Resolved: readWrite(
      ({ isResolved }) => isResolved,
      (comment, value) => {
        comment.isResolved = value === true;
      },
    ),
    AuthorName: readOnly(() => "Stand-in"),
    ContentType: readOnly(() => "Plain"),
  },
  objects: {},
  methods: {
    Delete: changes((comment) => {
      const { sheet } = comment.anchor;
      liftAnchor(comment.anchor);
      sheet.comments = sheet.comments.filter((one) => one !== comment);
    }),
    GetLocation: finds(({ anchor }, _given, host) => host.range(anchor)),
  },
});

const commentsOf = (scope: CommentScope): readonly Comment[] =>
  scope.kind === "sheet"
    ? scope.sheet.comments
    : scope.workbook.sheets.flatMap(({ comments }) => comments);

const homeOf = (scope: CommentScope, { workbook }: Host): Sheet =>
  scope.kind === "sheet" ? scope.sheet : workbook.activeSheet;

const commentAt = (scope: CommentScope, given: CallArguments, host: Host): Comment | undefined => {
  const anchor = rangeArgument(given, 0, homeOf(scope, host), host);
  const area = areaOf(anchor);
  return anchor.sheet.comments.find(
    (one) => one.anchor.area !== null && intersection(one.anchor.area, area) !== null,
  );
};

const addComment = (scope: CommentScope, given: CallArguments, host: Host): HostObject => {
  const anchor = rangeArgument(given, 0, homeOf(scope, host), host);
  const { row, column } = areaOf(anchor);
  guardOption(anchor.sheet, "allowEditObjects");
  if ((given.optionalText(2) ?? "Plain") !== "Plain") throw notModelled("comments with mentions");
  if (commentAt(scope, given, host) !== undefined) {
    throw new HostError("InvalidArgument", "The cell already has a comment.");
  }
  const comment: Comment = {
    id: newId(host.workbook),
    anchor: dropAnchor(anchor.sheet, cellAt(row, column)),
    content: readContent(given.value(1)),
    isResolved: false,
  };
  anchor.sheet.comments.push(comment);
  return commentObject(comment);
};

const shared = collectionMembers<CommentScope, Comment>({
  name: "comments",
  itemsOf: commentsOf,
  describe: (comment) => commentObject(comment),
  isNamed: ({ id }, key) => id === key,
});

export const commentsObject: Describe<CommentScope> = describeClass<CommentScope>({
  name: "CommentCollection",
  properties: {},
  objects: {},
  ...shared,
  methods: {
    ...shared.methods,
    Add: makes(addComment),
    GetItemByCell: finds((scope, given, host) => {
      const comment = commentAt(scope, given, host);
      if (comment === undefined) throw itemNotFound("a comment at this cell");
      return commentObject(comment);
    }),
  },
});
