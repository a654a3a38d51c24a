import type { KeyObject } from 'node:crypto';
import { DoesNotHold } from './does-not-hold.js';
import { DecisionFacts } from './decision-facts.js';
import { PostFacts } from './post-facts.js';
import type { ArchivedAnswer, ArchivedCertificate, ArchivedShare, ArchivedVersion } from './record-archive.js';
import { canonical, isTextSignedBy, sha256, type ChainedEntry } from './seal.rules.js';

/** What a certificate says, as far as a record is held against it. */
interface Said {
  organisation?: unknown;
  item?: unknown;
  version?: unknown;
  content?: unknown;
  covers?: { mediaSha256?: unknown };
  page?: { hash?: unknown } | null;
  key?: unknown;
  issued?: unknown;
}

const PUBLISHED = 'publication.published';
const SCHEDULED = 'publication.scheduled';
const SHARED = 'share.created';

/**
 * What the sealed entries about an item tell, and what its record must agree with them in. Only what is compared is kept,
 * so that an item with many shares takes little memory.
 */
export class RecordFacts {
  /** Hashes of signed certificates that an approval tells of. */
  private readonly signed = new Set<string>();
  private readonly shares = new Map<string, string>();
  private readonly sharers = new Map<string, string>();
  /** By share, each time it was due at. */
  private readonly due = new Map<string, Set<number>>();
  private readonly published = new Set<string>();
  private readonly decisions = new DecisionFacts();
  private readonly posts = new PostFacts();
  /** By version, what the certificates of it cover. */
  private readonly covered = new Map<string, Set<string>>();
  readonly pictures = new Set<string>();
  readonly pages = new Set<string>();

  constructor(
    private readonly about: { organisation: string; item: string },
    private readonly keys: ReadonlyMap<string, KeyObject>,
  ) {}

  take(entry: ChainedEntry): void {
    const { kind, subject, detail } = entry;
    this.posts.take(entry);
    this.decisions.take(entry);
    if (typeof detail['signed'] === 'string') this.signed.add(detail['signed']);
    if (kind === SHARED && typeof detail['textHash'] === 'string') this.shares.set(subject.id, detail['textHash']);
    if (kind === SHARED && entry.actor !== null) this.sharers.set(subject.id, entry.actor);
    if (kind === SCHEDULED && typeof detail['dueAt'] === 'string')
      this.due.set(subject.id, (this.due.get(subject.id) ?? new Set()).add(Date.parse(detail['dueAt'])));
    if (kind === PUBLISHED) this.published.add(subject.id);
  }

  certificate({ body, signature }: ArchivedCertificate, nth: number): void {
    const what = `Certificate ${nth}`;
    const said = read(body, what);
    const key = typeof said.key === 'string' ? this.keys.get(said.key) : undefined;
    if (!key) throw new DoesNotHold(`${what} names a key with which none of the seals is signed.`);
    if (!isTextSignedBy(body, signature, key))
      throw new DoesNotHold(`${what} was altered: its signature is of another.`);
    if (said.organisation !== this.about.organisation || said.item !== this.about.item)
      throw new DoesNotHold(`${what} is of another item.`);
    if (!this.signed.has(sha256(body))) throw new DoesNotHold(`${what} is one that no sealed approval tells of.`);
    if (!said.covers) return;
    const covers = canonical(said.covers);
    if (sha256(covers) !== said.content) throw new DoesNotHold(`${what} does not name the hash of what it covers.`);
    const version = String(said.version);
    this.covered.set(version, (this.covered.get(version) ?? new Set()).add(covers));
    if (typeof said.covers.mediaSha256 === 'string') this.pictures.add(said.covers.mediaSha256);
    if (typeof said.page?.hash === 'string') this.pages.add(said.page.hash);
  }

  /** @returns whether it has a certificate. */
  version({ id, covers }: ArchivedVersion): boolean {
    const certified = this.covered.get(id);
    if (!certified) return false;
    if (!certified.has(canonical(covers)))
      throw new DoesNotHold(`Version ${id} says something else than its certificate covers.`);
    return true;
  }

  /** @throws DoesNotHold when who decided so is not who the ledger tells of. */
  answer(answer: ArchivedAnswer): void {
    this.decisions.compare(answer);
  }

  /** @returns whether its words are there, and are those that the ledger has the hash of. */
  share({ id, text, state, memberId, plannedAt, atNetwork }: ArchivedShare): boolean {
    if (state === 'published' && !this.published.has(id))
      throw new DoesNotHold(`Share ${id} is said to be published, and no sealed entry tells of it.`);
    const hash = this.shares.get(id);
    if (hash === undefined) throw new DoesNotHold(`Share ${id} is one that no sealed entry tells of.`);
    const [sharer, due] = [this.sharers.get(id), this.due.get(id)];
    if (memberId !== undefined && sharer !== undefined && memberId !== sharer)
      throw new DoesNotHold(`Share ${id} is said to be of ${memberId}, and the ledger tells that it is of ${sharer}.`);
    if (plannedAt !== undefined && due && !due.has(Date.parse(plannedAt)))
      throw new DoesNotHold(`Share ${id} is said to be planned for ${plannedAt}, and no sealed entry tells of that.`);
    if (atNetwork) this.posts.compare(id, atNetwork);
    if (text === null) return false;
    if (sha256(text) !== hash) throw new DoesNotHold(`Share ${id} has other words than those that were cleared.`);
    return true;
  }
}

function read(body: string, what: string): Said {
  try {
    const value: unknown = JSON.parse(body);
    if (typeof value === 'object' && value !== null) return value;
  } catch {
    // Said below.
  }
  throw new DoesNotHold(`${what} is no certificate.`);
}
