/**
 * The archive of an item's record: a zip of what people read and what machines verify. Its manifest has the hash of each
 * other file and is signed; the extract of the ledger under `ledger/` proves the key, and what the files must agree with.
 */
export const RECORD_FORMAT = 'vouchsafe-record/1';

export const RECORD_MANIFEST = 'manifest.json';
/** Ed25519 over the manifest, in base64url. */
export const RECORD_SIGNATURE = 'manifest.sig';
/** `record.json` has the versions; the others one canonical text a line. */
export const RECORD_PARTS = ['record.json', 'certificates.jsonl', 'shares.jsonl'] as const;
export type RecordPart = (typeof RECORD_PARTS)[number];
/** The extract of the ledger: every entry about the item. */
export const LEDGER_FOLDER = 'ledger/';
/** Pictures by the SHA-256 of their bytes, pages by that of their text as it is compared; then an ending. */
export const PICTURE_FOLDER = 'pictures/';
export const PAGE_FOLDER = 'pages/';

export interface RecordManifest {
  format: typeof RECORD_FORMAT;
  organisation: string;
  item: string;
  takenAt: string;
  /** Fingerprint of the key that signed it. */
  key: string;
  /** SHA-256 of each other file, by its name. */
  files: Record<string, string>;
}

/** A line of `certificates.jsonl`: the text that was signed. */
export interface ArchivedCertificate {
  body: string;
  signature: string;
}

/** A version in `record.json`, as far as it is compared with its certificate; it says more. */
export interface ArchivedVersion {
  id: string;
  /** What a certificate covers or would cover of it, as it stands stored. */
  covers: Record<string, unknown>;
}

/** A decision on a version in `record.json`, as far as it is compared with the ledger; it says more. */
export interface ArchivedAnswer {
  versionId: string;
  by: string;
  decision: string;
  /** The step of an approval route; null of one that let the version out, or was taken without a route. */
  step: string | null;
  /** In whose place. */
  deputyFor: string | null;
  at: string;
}

/** A line of `shares.jsonl`, as far as it is compared with the ledger; it says more. */
export interface ArchivedShare {
  id: string;
  /** Null when the words were erased: their hash stays in the ledger. */
  text: string | null;
  state: string;
  /** Whose it is, and when it was planned to go out. */
  memberId?: string;
  plannedAt?: string;
  /** Absent of archives from before posts were looked at. */
  atNetwork?: ArchivedAtNetwork | null;
}

/** What was found of a share's post at its network, as far as it is compared with the ledger; it says more. */
export interface ArchivedAtNetwork {
  /**
   * `not_looked`: nobody has looked yet; `unreadable`: the network did not let it be read, and no person has looked; the
   * others are what was found last.
   */
  found: 'not_looked' | 'unreadable' | 'unchanged' | 'changed' | 'gone';
  /** What it says instead, where that is known. */
  text: string | null;
}

/** The files of a record, wherever they lie. */
export interface RecordSource {
  names: readonly string[];
  /** When a zip says that it was written, in seconds of Unix time; null when it does not say. */
  stamp?: number | null;
  read(name: string): Promise<AsyncIterable<Buffer>>;
}
