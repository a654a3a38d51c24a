import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { defineFact } from '#libs/ledger';
import { COMMENT_FIELDS, type CommentField } from './comment.js';

class CommentDetail {
  @IsUUID()
  itemId: string;

  @IsUUID()
  versionId: string;

  @IsIn(COMMENT_FIELDS)
  field: CommentField;

  @IsUUID()
  @IsOptional()
  threadId: string | null;
}

/** Somebody said something at the words of a version, or in answer; what it was stands under their key in its row. */
export const commentWritten = defineFact({ kind: 'comment.written', subject: 'comment', detail: CommentDetail });

/** What was said is seen to. */
export const commentResolved = defineFact({ kind: 'comment.resolved', subject: 'comment', detail: CommentDetail });

/** It is not, after all. */
export const commentReopened = defineFact({ kind: 'comment.reopened', subject: 'comment', detail: CommentDetail });
