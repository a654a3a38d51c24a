import { newId } from '#libs/kernel';
import type { TestDatabase } from '#testing/platform';
import { newLinkCode } from '../src/link-code.js';

interface LinkChoices {
  organisationId: string;
  /** Whose it is. */
  memberId?: string;
  targetUrl?: string;
  createdAt?: Date;
  /** Long ago unless told otherwise, so that clicks on it can be human; null for a link that is not out yet. */
  liveAt?: Date | null;
}

/** A share link that readers have had for long. */
export async function aShareLink(test: TestDatabase, choices: LinkChoices): Promise<{ linkId: string; code: string }> {
  const linkId = newId();
  const code = newLinkCode();
  await test.owner(
    `INSERT INTO share_links (organisation_id, id, code, target_url, created_at, live_at, member_id) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [
      choices.organisationId,
      linkId,
      code,
      choices.targetUrl ?? 'https://acme.example/news',
      choices.createdAt ?? new Date('2026-01-01T00:00:00Z'),
      choices.liveAt === undefined ? new Date('2026-01-01T00:00:00Z') : choices.liveAt,
      choices.memberId ?? null,
    ],
  );
  return { linkId, code };
}

/** Counts clicks on a link as if they had come in, without the requests behind them. */
export async function countedClicks(
  test: TestDatabase,
  choices: { organisationId: string; linkId: string; day: string; judgement?: string; counted: number },
): Promise<void> {
  await test.owner(
    `INSERT INTO click_counts (organisation_id, link_id, day, judgement, counted) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (organisation_id, link_id, day, judgement) DO UPDATE SET counted = click_counts.counted + excluded.counted`,
    [choices.organisationId, choices.linkId, choices.day, choices.judgement ?? 'human', choices.counted],
  );
}
