/** The three calls of Web Storage that drafts need. */
export type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem' | 'removeItem'>;

interface Kept<T> {
  value: T;
  savedAt: number;
}

/** A month: longer than any holiday, shorter than an approval stays fresh. */
const keepFor = 30 * 86_400_000;

/** One member's unfinished work in this browser, by name. Storage that is full or forbidden only means no draft. */
export class DraftStore {
  constructor(
    private readonly storage: Storage,
    private readonly memberId: string,
  ) {}

  read<T>(name: string, now = Date.now()): T | null {
    try {
      const kept = JSON.parse(this.storage.getItem(this.key(name)) ?? 'null') as Kept<T> | null;
      return kept && now - kept.savedAt < keepFor ? kept.value : null;
    } catch {
      return null;
    }
  }

  write(name: string, value: unknown, now = Date.now()): void {
    try {
      this.storage.setItem(this.key(name), JSON.stringify({ value, savedAt: now }));
    } catch {
      // The text is still on the screen; only its copy is missing.
    }
  }

  clear(name: string): void {
    try {
      this.storage.removeItem(this.key(name));
    } catch {
      // Nothing was kept, so nothing is left behind.
    }
  }

  private key(name: string): string {
    return `vouchsafe.draft.${this.memberId}.${name}`;
  }
}
