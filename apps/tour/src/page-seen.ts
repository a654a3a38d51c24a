import { done, type Session } from './session.js';

/** Of the page behind a version's link as whoever approves sees it; undefined when none has been read. */
export async function pageSeen({ api }: Session, id: string, versionId: string): Promise<string | undefined> {
  const answer = await api.GET('/api/content/{id}/versions/{versionId}/page', { params: { path: { id, versionId } } });
  return done(answer, 'see the page behind the link').page?.newest?.hash ?? undefined;
}
