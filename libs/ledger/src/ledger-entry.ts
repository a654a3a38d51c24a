/** One fact, as it stands in the ledger. `detail` holds ids, counts and codes, never a person's text. */
export interface LedgerEntry<Detail extends object = Record<string, unknown>> {
  id: string;
  /** Its place in its organisation's ledger, from 1 without a gap; null until it is sealed, which takes a moment. */
  position: number | null;
  kind: string;
  at: Date;
  actorId: string | null;
  subjectKind: string;
  subjectId: string;
  detail: Detail;
}
