import type { Journaled, JournalRepository } from './journal.repository.js';

/** Records by key in the order they came, at most `most` of them: beyond that the oldest go. */
export class KeyedRepository<T> implements Journaled {
  protected readonly byKey = new Map<string, T>();

  constructor(
    private readonly kind: string,
    private readonly journal: JournalRepository,
    private readonly keyOf: (record: T) => string,
    private readonly most: number,
  ) {
    journal.register(kind, this);
  }

  get(key: string): T | undefined {
    return this.byKey.get(key);
  }

  /** Keeps the record, in place of an earlier one with the same key. */
  put(record: T): T {
    this.journal.append(this.kind, record);
    this.keep(record);
    return record;
  }

  /** The journal's own lines, written by this class. */
  load(record: unknown): void {
    this.keep(record as T);
  }

  records(): Iterable<T> {
    return this.byKey.values();
  }

  clear(): void {
    this.byKey.clear();
  }

  /** Called for each record kept, so that a collection can keep an index. */
  protected kept(_record: T): void {}

  /** Called for a record that had to make room. */
  protected forget(_record: T): void {}

  private keep(record: T): void {
    this.byKey.set(this.keyOf(record), record);
    this.kept(record);
    if (this.byKey.size <= this.most) return;
    for (const [key, oldest] of this.byKey) {
      this.byKey.delete(key);
      this.forget(oldest);
      return;
    }
  }
}
