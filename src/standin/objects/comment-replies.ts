import type { Comment, CommentReply } from "../model/sheet";
import { describeClass, type Describe } from "../protocol/class-table";
import { invalidArgument } from "../model/host-error";
import { guardOption } from "../model/protection";
import { newId } from "../model/workbook";
import { changes, makes, readOnly, readWrite } from "../protocol/members";
import { collectionMembers } from "./collection";

interface Reply {
  readonly comment: Comment;
  readonly reply: CommentReply;
}

export const guardComment = ({ anchor }: Comment): void => {
  guardOption(anchor.sheet, "allowEditObjects");
};

export const readContent = (value: unknown): string => {
  if (typeof value === "string" && value !== "") return value;
  throw invalidArgument(`the comment ${JSON.stringify(value)}`);
};

const replyObject = describeClass<Reply>({
  name: "CommentReply",
  idProperty: "Id",
  guard: ({ comment }) => {
    guardComment(comment);
  },
  properties: {
    Id: readOnly(({ reply }) => reply.id),
    Content: readWrite(
      ({ reply }) => reply.content,
      ({ reply }, value) => {
        reply.content = readContent(value);
      },
    ),
  },
  objects: {},
  methods: {
    Delete: changes(({ comment, reply }) => {
      comment.replies = comment.replies.filter((one) => one !== reply);
    }),
  },
});

const sharedReplies = collectionMembers<Comment, Reply>({
  name: "replies",
  itemsOf: (comment) => comment.replies.map((reply) => ({ comment, reply })),
  describe: (reply) => replyObject(reply),
  isNamed: ({ reply }, key) => reply.id === key,
});

export const repliesObject: Describe<Comment> = describeClass<Comment>({
  name: "CommentReplyCollection",
  guard: guardComment,
  properties: {},
  objects: {},
  ...sharedReplies,
  methods: {
    ...sharedReplies.methods,
    Add: makes((comment, given, { workbook }) => {
      const reply = { id: newId(workbook), content: readContent(given.value(0)) };
      comment.replies.push(reply);
      return replyObject({ comment, reply });
    }),
  },
});
