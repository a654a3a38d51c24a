/**
 * Idempotency keys of one form: the same content sent again, after a lost answer, carries the same key and so creates
 * once; changed content is a new attempt with a new key.
 */
export class AttemptKeys {
  private last = '';
  private key = '';

  keyFor(body: unknown): string {
    const content = JSON.stringify(body);
    if (content !== this.last || !this.key) {
      this.last = content;
      this.key = randomKey();
    }
    return this.key;
  }

  /** The attempt succeeded: the same content again means a second one. */
  renew(): void {
    this.key = '';
  }
}

/** `crypto.randomUUID` is missing on plain http addresses other than localhost. */
export function randomKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
