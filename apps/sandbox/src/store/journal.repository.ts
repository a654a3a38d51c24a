import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** Something whose records the journal carries. Loading a record twice must leave the later one. */
export interface Journaled {
  load(record: unknown): void;
  records(): Iterable<unknown>;
}

const COMPACT_FROM_BYTES = 64 * 1024 * 1024;

/**
 * An append-only file of JSON lines, `{"kind","record"}`, the last record of a key winning. It is rewritten without its
 * history when it is opened and whenever it has grown to twice what it held. Without a folder everything stays in memory.
 * A half-written last line, as a killed process leaves it, is dropped; any other unreadable line stops the start.
 */
export class JournalRepository {
  private readonly kinds = new Map<string, Journaled>();
  private file: number | null = null;
  private bytes = 0;
  private compactAbove = COMPACT_FROM_BYTES;

  constructor(private readonly folder: string | null) {}

  register(kind: string, journaled: Journaled): void {
    this.kinds.set(kind, journaled);
  }

  /** Reads what an earlier run left and keeps the file open for writing. Throws an Error that a person can act on. */
  open(): void {
    if (this.folder === null) return;
    mkdirSync(this.folder, { recursive: true, mode: 0o700 });
    if (existsSync(this.path)) this.replay(readFileSync(this.path, 'utf8'));
    this.compact();
  }

  append(kind: string, record: unknown): void {
    if (this.file === null) return;
    this.bytes += writeSync(this.file, `${JSON.stringify({ kind, record })}\n`);
    if (this.bytes > this.compactAbove) this.compact();
  }

  /** Forgets the history: the file afterwards holds what the registered collections hold now. */
  compact(): void {
    if (this.folder === null) return;
    const fresh = `${this.path}.new`;
    const target = openSync(fresh, 'w', 0o600);
    for (const [kind, journaled] of this.kinds) {
      for (const record of journaled.records()) writeSync(target, `${JSON.stringify({ kind, record })}\n`);
    }
    closeSync(target);
    this.close();
    renameSync(fresh, this.path);
    this.file = openSync(this.path, 'a', 0o600);
    this.bytes = statSync(this.path).size;
    this.compactAbove = Math.max(COMPACT_FROM_BYTES, this.bytes * 2);
  }

  close(): void {
    if (this.file !== null) closeSync(this.file);
    this.file = null;
  }

  private get path(): string {
    return join(this.folder ?? '', 'journal.jsonl');
  }

  private replay(content: string): void {
    const lines = content.split('\n');
    const unfinished = lines.pop();
    lines.forEach((line, index) => this.replayLine(line, index + 1));
    if (unfinished) this.tolerate(unfinished, lines.length + 1);
  }

  private replayLine(line: string, number: number): void {
    if (line === '') return;
    let entry: { kind: string; record: unknown };
    try {
      entry = JSON.parse(line) as { kind: string; record: unknown };
    } catch {
      throw new Error(
        `line ${number} of ${this.path} is not readable; move that file away to start with an empty network`,
      );
    }
    this.kinds.get(entry.kind)?.load(entry.record);
  }

  private tolerate(line: string, number: number): void {
    try {
      JSON.parse(line);
    } catch {
      return;
    }
    this.replayLine(line, number);
  }
}
