import { Injectable } from '@nestjs/common';
import { Clock, storableText } from '#libs/kernel';
import { LedgerRepository } from '#libs/ledger';
import { textHash, type Transaction } from '#libs/platform';
import { POST_PARTS, postChanged, postGone, postLooked, postUnchanged, postUnreadable } from './post-check.facts.js';
import type { PostPart } from './post-check.facts.js';
import { LONGEST_POST, type PostAnswer, type PostCheck, type PostLook, type PostParts } from './post-check.js';
import { PostCheckRepository, type PublishedShare } from './post-check.repository.js';
import { differAlike } from './same-parts.rules.js';

/** What was found at the network; `text` is what it says instead, where its text differs and is known. */
export type Found =
  | { state: 'unchanged' | 'gone'; how: PostLook; parts?: PostParts }
  | { state: 'changed'; how: PostLook; text: string | null; parts?: PostParts }
  | { state: 'unreadable'; code: string };

const NO_LOOK = { lookAnswer: null, lookedAt: null, lookText: null } as const;

/** Keeps what was found of a post, and puts on record what is new about it. */
@Injectable()
export class NotePost {
  constructor(
    private readonly checks: PostCheckRepository,
    private readonly ledger: LedgerRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * @param actorId who looked; null where the network was asked.
   * @returns the check as it stands then. A post of which nothing could be learnt stays as it was last seen.
   */
  async execute(
    tx: Transaction,
    check: PostCheck,
    share: PublishedShare,
    found: Found,
    { actorId = null, note = null }: { actorId?: string | null; note?: string | null } = {},
  ): Promise<PostCheck> {
    const at = this.clock.now();
    if (found.state === 'unreadable') return this.unreadable(tx, check, share, found.code, at);
    const text = found.state === 'changed' && found.text !== null ? kept(found.text) : null;
    const differs = found.state !== 'unchanged';
    const parts = found.parts ? keptParts(found.parts) : null;
    const same = check.state === found.state && check.seenText === text && differAlike(check.parts, parts);
    const changes = {
      ...{ state: found.state, how: found.how, checkedAt: at, seenText: text, parts, lookWantedAt: null, failures: 0 },
      differsSince: differs ? (check.differsSince ?? at) : null,
      ...(actorId !== null || !same ? { note: note && storableText(note), seenBy: actorId, ...NO_LOOK } : {}),
      // Who restored it did what was asked.
      ...(differs ? {} : { restoreAskedAt: null, restoreAskedBy: null }),
    };
    await this.checks.save(tx, share.id, changes);
    if (!same) await this.enter(tx, share, found, text, actorId, at);
    return { ...check, ...changes };
  }

  /** Keeps what somebody saw beside what was read at the network, which is asked again at its next turn: now. */
  async beside(
    tx: Transaction,
    check: PostCheck,
    share: PublishedShare,
    { answer, text, note }: { answer: PostAnswer; text: string | null; note: string | null },
    actorId: string,
  ): Promise<void> {
    const at = this.clock.now();
    const lookText = text === null ? null : kept(text);
    const look = { lookAnswer: answer, lookedAt: at, lookText, note: note && storableText(note), seenBy: actorId };
    await this.checks.save(tx, check.shareId, { ...look, lookWantedAt: null, nextAt: at });
    const seenHash = lookText === null ? null : textHash(lookText);
    const detail = { ...detailOf(share), how: 'seen' as const, answer, seenHash };
    await this.ledger.append(tx, postLooked.of({ at, actorId, subjectId: share.id, detail }));
  }

  private async unreadable(
    tx: Transaction,
    check: PostCheck,
    share: PublishedShare,
    code: string,
    at: Date,
  ): Promise<PostCheck> {
    // What somebody saw there, or we read, is not undone by not seeing it again; what was never seen is not known.
    if (check.state !== 'waiting') return check;
    await this.checks.save(tx, share.id, { state: 'unreadable' });
    const detail = { ...detailOf(share), code };
    await this.ledger.append(tx, postUnreadable.of({ at, actorId: null, subjectId: share.id, detail }));
    return { ...check, state: 'unreadable' };
  }

  private async enter(
    tx: Transaction,
    share: PublishedShare,
    found: Exclude<Found, { state: 'unreadable' }>,
    text: string | null,
    actorId: string | null,
    at: Date,
  ): Promise<void> {
    const happening = { at, actorId, subjectId: share.id };
    const detail = { ...detailOf(share), how: found.how };
    if (found.state === 'unchanged') await this.ledger.append(tx, postUnchanged.of({ ...happening, detail }));
    else if (found.state === 'gone') await this.ledger.append(tx, postGone.of({ ...happening, detail }));
    else {
      const hashes = { textHash: share.textHash, seenHash: text === null ? null : textHash(text) };
      const differing = differingIn(found.parts, text);
      await this.ledger.append(tx, postChanged.of({ ...happening, detail: { ...detail, ...hashes, ...differing } }));
    }
  }
}

/** As much of a text as any post has, as it can be stored; a character that does not fit whole is left out. */
function kept(text: string): string {
  const storable = storableText(text);
  return storable.length > LONGEST_POST ? storable.slice(0, LONGEST_POST).replace(/\p{Surrogate}$/u, '') : storable;
}

/** As much of what stands there as can be stored. */
function keptParts({ seenLink, seenPictures, ...parts }: PostParts): PostParts {
  return { ...parts, seenLink: seenLink && kept(seenLink), seenPictures: seenPictures?.map(kept) ?? null };
}

/** What of it differs; not said of what somebody saw. */
function differingIn(parts: PostParts | undefined, text: string | null): { differing?: PostPart[] } {
  if (!parts) return {};
  const differs = { text: text !== null, link: parts.link === 'differs', picture: parts.picture === 'differs' };
  return { differing: POST_PARTS.filter((part) => differs[part]) };
}

/** What every fact about a post says. */
export function detailOf(share: PublishedShare) {
  const { memberId, teamId, itemId, node, network, linkId, certificate } = share;
  return { memberId, teamId, itemId, node, network, linkId, certificate };
}
