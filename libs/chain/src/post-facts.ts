import { DoesNotHold } from './does-not-hold.js';
import type { ArchivedAtNetwork } from './record-archive.js';
import { sha256, type ChainedEntry } from './seal.rules.js';

const FOUND = 'post.';
/** These say that nothing is known; anything may have been found since they were written down. */
const NOTHING: readonly string[] = ['not_looked', 'unreadable'];

/** What the sealed entries tell was found of posts at their networks. */
export class PostFacts {
  /** By share, each thing that was found: its name and, where that is known, the hash of what the post said. */
  private readonly found = new Map<string, Set<string>>();

  take({ kind, subject, detail }: ChainedEntry): void {
    if (!kind.startsWith(FOUND)) return;
    const name = kind.slice(FOUND.length);
    const hash = typeof detail['seenHash'] === 'string' ? detail['seenHash'] : '';
    this.found.set(subject.id, (this.found.get(subject.id) ?? new Set()).add(named(name, hash)));
  }

  /** @throws DoesNotHold where no entry tells that this was found of a share's post. */
  compare(shareId: string, { found, text }: ArchivedAtNetwork): void {
    if (NOTHING.includes(found)) return;
    const hash = text === null ? '' : sha256(text);
    if (!this.found.get(shareId)?.has(named(found, hash)))
      throw new DoesNotHold(`Share ${shareId} is said to have been found at its network as no sealed entry tells.`);
  }
}

const named = (found: string, hash: string) => `${found} ${hash}`;
