/**
 * What an extract of a ledger is made of: some of its entries, and what proves that they stand in it. `seals.jsonl` has
 * every seal from that of the first entry to that of the last, `hashes.jsonl` the hashes of all entries of those seals
 * of which it has an entry, `entries.jsonl` the entries themselves, by position. Where the signing key changes on the
 * way, the entry that put the next one in use is among them. That nothing else is told of the same thing no extract
 * proves: only the whole ledger does.
 */
export const EXTRACT_FILES = ['manifest.json', 'keys.json', 'seals.jsonl', 'entries.jsonl', 'hashes.jsonl'] as const;
export type ExtractFile = (typeof EXTRACT_FILES)[number];

/** A line of `hashes.jsonl`: the SHA-256 of each entry that a seal covers, in order, in hex. */
export interface SealedHashes {
  seal: number;
  hashes: string[];
}

/** Where an extract is read from, wherever it lies. */
export interface ExtractSource {
  read(name: ExtractFile): Promise<AsyncIterable<Buffer>>;
}
