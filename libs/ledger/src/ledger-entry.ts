/** One fact, as it stands in the ledger. `detail` holds ids, counts and codes, never a person's text. */
export interface LedgerEntry {
  id: string;
  kind: string;
  at: Date;
  actorId: string | null;
  subjectKind: string;
  subjectId: string;
  detail: Record<string, unknown>;
}

/** A fact to append: `kind` is `noun.happened`, such as `share.created`. */
export interface Fact {
  kind: string;
  at: Date;
  actorId?: string | null;
  subjectKind: string;
  subjectId: string;
  detail?: Record<string, unknown>;
}
