import { IsIn, IsOptional, IsString } from 'class-validator';
import { defineFact } from '#libs/ledger';
import { ShareDetail } from '#libs/shares';
import { POST_ANSWERS, type PostAnswer, type PostLook } from './post-check.js';

export const POST_PARTS = ['text', 'link', 'picture'] as const;
export type PostPart = (typeof POST_PARTS)[number];

class PostDetail extends ShareDetail {
  /** SHA-256 of what was approved, with which it was compared. */
  @IsString()
  certificate: string;
}

class PostSeenDetail extends PostDetail {
  /** The network was asked, or somebody looked. */
  @IsIn(['read', 'seen'])
  how: PostLook;
}

class PostChangedDetail extends PostSeenDetail {
  /** Of the text that was published, and of the one that stands there where it is known. */
  @IsString()
  textHash: string;

  @IsString()
  @IsOptional()
  seenHash?: string | null;

  /** What of it differs, where the network was read. */
  @IsIn(POST_PARTS, { each: true })
  @IsOptional()
  differing?: PostPart[];
}

class PostLookedDetail extends PostSeenDetail {
  @IsIn(POST_ANSWERS)
  answer: PostAnswer;

  /** Of what they say stands there, where they copied it. */
  @IsString()
  @IsOptional()
  seenHash?: string | null;
}

/** A post says what was published: seen for the first time, or again. */
export const postUnchanged = defineFact({ kind: 'post.unchanged', subject: 'share', detail: PostSeenDetail });
/** Its author changed it at the network: it says something else than what was approved. */
export const postChanged = defineFact({ kind: 'post.changed', subject: 'share', detail: PostChangedDetail });
/** It is not there any more, and nobody took it back here. */
export const postGone = defineFact({ kind: 'post.gone', subject: 'share', detail: PostSeenDetail });
/** Somebody says what they saw of a post whose network told that it differs; what was read there stands. */
export const postLooked = defineFact({ kind: 'post.looked', subject: 'share', detail: PostLookedDetail });
/** The network does not let us read it, or gave no answer; nothing is known of it. `code` says why. */
export const postUnreadable = defineFact({ kind: 'post.unreadable', subject: 'share', detail: PostDetail });
/** Its member was asked to restore it. */
export const restoreAsked = defineFact({ kind: 'post.restore_asked', subject: 'share', detail: PostDetail });
