/**
 * What an export of a ledger is made of. `entries.jsonl` and `seals.jsonl` have one canonical text a line, `hashes.txt`
 * the hash of each entry, so that the first one altered can be named and not its seal alone.
 */
export const EXPORT_FILES = ['manifest.json', 'keys.json', 'seals.jsonl', 'entries.jsonl', 'hashes.txt'] as const;
export type ExportFile = (typeof EXPORT_FILES)[number];

export const FORMAT = 'vouchsafe-ledger/1';

/** Which part of which ledger an export is. Whatever it says can be read off the seals. */
export interface Manifest {
  format: typeof FORMAT;
  organisation: string;
  seals: { first: number; last: number };
  positions: { first: number; last: number };
  /** Hash of the seal before the first; null where the ledger begins. */
  previous: string | null;
  /** Hash of the last seal. */
  last: string;
}

/** A key that signed some of the seals, in `keys.json` by when it first did. */
export interface ExportedKey {
  /** Its fingerprint. */
  id: string;
  /** SPKI in PEM. */
  publicKey: string;
}

/** The entry that puts a fresh key in use: sealed with the old one, so that whoever trusts that may trust the next. */
export const KEY_ROTATED = 'ledger.key_rotated';

/** Where an export is read from, wherever it lies. */
export interface ExportSource {
  /** Each part once, and no other. */
  names: readonly string[];
  read(name: ExportFile): Promise<AsyncIterable<Buffer>>;
}
