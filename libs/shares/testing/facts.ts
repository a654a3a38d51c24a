import { newId } from '#libs/kernel';
import type { Fact } from '#libs/ledger';
import {
  publicationPublished,
  publicationWithdrawn,
  shareCreated,
  type ShareCreatedDetail,
  type ShareDetail,
} from '#libs/publications';

/** That a share was decided on; details that a test does not care about are made up. */
export function created(shareId: string, at: Date, detail: Partial<ShareCreatedDetail> = {}): Fact {
  const decided = { versionId: newId(), captionId: newId(), certificate: 'none', textHash: 'hash', topicIds: [] };
  return shareCreated.of({ at, subjectId: shareId, detail: { ...madeUp(), ...decided, ...detail } });
}

/** That a share went live; details that a test does not care about are made up. */
export function published(shareId: string, at: Date, detail: Partial<ShareDetail> = {}): Fact {
  return publicationPublished.of({ at, subjectId: shareId, detail: { ...madeUp(), ...detail } });
}

/** That a share was taken back, live as it was unless the detail says otherwise. */
export function withdrawn(
  shareId: string,
  at: Date,
  detail: Partial<ShareDetail> & { wasPublished?: boolean } = {},
): Fact {
  return publicationWithdrawn.of({ at, subjectId: shareId, detail: { ...madeUp(), ...detail } });
}

function madeUp(): ShareDetail {
  return { memberId: newId(), itemId: newId(), node: 'advocacy', network: 'linkedin' };
}
