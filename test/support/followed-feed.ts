import { anEntry, aSource } from '#testing/sources';
import type { Constellation } from './constellation.js';

/** A feed that is followed, and what came of it. */
export async function followedFeed(
  all: Constellation,
  { organisationId, marker, ownerId, itemId }: { organisationId: string; marker: string; ownerId: string; itemId: string },
): Promise<void> {
  const sourceId = await aSource(all.test, organisationId, { name: `${marker} news`, ownerId });
  await anEntry(all.test, organisationId, { sourceId, title: `${marker} article`, itemId });
}
