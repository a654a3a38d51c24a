/** What the sandbox network remembers. All times are milliseconds since 1970 in UTC; all days are `YYYY-MM-DD` in UTC. */

export interface Person {
  sub: string;
  name: string;
}

export interface Token {
  /** SHA-256 of the bearer string, which itself is never kept. */
  hash: string;
  clientId: string;
  sub: string;
  scopes: string[];
  issuedAt: number;
  expiresAt: number;
  /** Until then the network answers 401 although the token is good: its fresh-token race. */
  refusedUntil: number;
  revoked: boolean;
}

export type MediaKind = 'image' | 'document' | 'video';
type MediaStatus = 'WAITING_UPLOAD' | 'AVAILABLE' | 'PROCESSING_FAILED';

export interface Media {
  urn: string;
  kind: MediaKind;
  ownerUrn: string;
  /** The unguessable last part of the upload address. */
  uploadKey: string;
  uploadExpiresAt: number;
  status: MediaStatus;
  contentType: string;
  /** Videos arrive in parts: the ETag of each part received, by its index. */
  parts: (string | null)[];
  fileSizeBytes: number;
}

export interface MediaUse {
  urn: string;
  altText: string;
  title: string;
}

export interface Article {
  source: string;
  title: string;
  description: string;
  thumbnailUrn: string | null;
}

export interface Poll {
  question: string;
  options: string[];
  duration: string;
}

export interface Post {
  urn: string;
  authorUrn: string;
  authorName: string;
  clientId: string;
  /** As it came over the wire, in little text. */
  commentary: string;
  /** What a reader sees: escapes resolved, and cut where the network's parser stopped. */
  text: string;
  truncated: boolean;
  visibility: string;
  media: MediaUse[];
  article: Article | null;
  poll: Poll | null;
  reshareOf: string | null;
  reshareDisabled: boolean;
  createdAt: number;
  editedAt: number | null;
  deletedAt: number | null;
}

export interface Comment {
  postUrn: string;
  name: string;
  text: string;
  at: number;
}

/** Counts by metric and UTC day. A metric that is absent was never measured, which is not the same as 0. */
export type Figures = Partial<Record<string, Record<string, number>>>;

export interface Engagement {
  postUrn: string;
  reactions: Partial<Record<string, number>>;
  figures: Figures;
}
