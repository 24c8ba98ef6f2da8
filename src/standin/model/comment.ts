import type { Anchor } from "./anchor";

export interface CommentReply {
  readonly id: string;
  content: string;
}

export interface Comment {
  readonly id: string;
  readonly anchor: Anchor;
  content: string;
  isResolved: boolean;
  replies: CommentReply[];
}
