import type { Language } from '#libs/kernel';
import type { PageSnapshot as Snapshot, PageView } from '#libs/page-snapshots';
import { speakTo } from '#libs/translations';
import type { LinkedPage, PageSnapshot } from './page-snapshots.dto.js';

export function presentPage(page: PageView, language: Language): LinkedPage {
  const { link, pending, held, unseen, changedAt, lookedAt, readAt, problem, newest, accepted } = page;
  return {
    link,
    pending,
    held,
    unseen,
    changedAt: changedAt?.toISOString() ?? null,
    lookedAt: lookedAt?.toISOString() ?? null,
    readAt: readAt?.toISOString() ?? null,
    problem: problem && speakTo(language, problem),
    newest: presentSnapshot(newest),
    accepted: presentSnapshot(accepted),
  };
}

function presentSnapshot(snapshot: Snapshot | null): PageSnapshot | null {
  if (!snapshot || snapshot.mainText === null || snapshot.sha256 === null) return null;
  const { address, status, title, description, mainText, sha256: hash, fetchedAt } = snapshot;
  return { address, status, title, description, mainText, hash, fetchedAt: fetchedAt.toISOString() };
}
