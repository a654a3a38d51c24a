import type { Cast } from './cast.js';
import { pageSeen } from './page-seen.js';
import { done } from './session.js';

/** Sends items to review and approves those that pass; answers the ids of all that is approved then. */
export async function approveContent(
  cast: Cast,
  itemIds: string[],
  onProgress: (done: number) => void,
): Promise<string[]> {
  const approved: string[] = [];
  for (const [index, id] of itemIds.entries()) {
    const item = done(await cast.author.api.GET('/api/content/{id}', { params: { path: { id } } }), 'open an item');
    const verdicts = item.captions.map((caption) => caption.screening?.verdict);
    if (item.state === 'approved') {
      approved.push(id);
    } else if (item.state === 'draft' && verdicts.every((verdict) => verdict === 'pass' || verdict === 'warn')) {
      const seen = { versionId: item.version.id, revision: item.revision };
      const sent = await cast.author.api.POST('/api/content/{id}/submit', { params: { path: { id } }, body: seen });
      const { version } = done(sent, `send "${item.title}" to review`);
      const pageHash = await pageSeen(cast.reviewer, id, version.id);
      const decision = await cast.reviewer.api.POST('/api/reviews/{itemId}/decision', {
        params: { path: { itemId: id } },
        body: { versionId: version.id, decision: 'approved', pageHash },
      });
      done(decision, `approve "${item.title}"`);
      approved.push(id);
    }
    onProgress(index + 1);
  }
  return approved;
}
