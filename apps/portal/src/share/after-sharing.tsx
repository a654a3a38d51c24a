import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconArrowRight, IconConfetti, IconTrophy } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { feedQuery } from '../api/feed.js';
import { standingQuery, type ScoredNode } from '../api/leaderboards.js';
import type { Share } from '../api/shares.js';
import { CopyField } from '../parts/copy-field.js';
import classes from './share-outcome.module.css';

/** Points are counted from the ledger, a moment behind it: asked for ever less often, for some minutes. */
const again = (asked: number): number | false => (asked < 24 ? Math.min(15_000, 1_200 * 1.25 ** asked) : false);

/** What this share earned, its link to take along, and the next one. */
export function AfterSharing({ share }: { share: Share }) {
  const { t } = useTranslation('share');
  const live = share.state === 'published';
  const standing = useQuery({
    ...standingQuery(share.node as ScoredNode),
    enabled: live,
    refetchInterval: ({ state: { data, dataUpdateCount } }) =>
      data?.entries.some(({ shareId }) => shareId === share.id) ? false : again(dataUpdateCount),
  });
  const points = (standing.data?.entries ?? [])
    .filter(({ shareId }) => shareId === share.id)
    .reduce((sum, entry) => sum + entry.points, 0);
  const open = useQuery(feedQuery({ shared: 'false' }, null));
  const next = open.data?.items.find(({ itemId }) => itemId !== share.item.id);
  const done = ['scheduled', 'publishing', 'published'].includes(share.state);
  if (!done) return null;
  return (
    <div className={classes.after}>
      {live && points > 0 && (
        <p className={classes.points} role="status">
          <IconTrophy size={18} stroke={1.7} aria-hidden /> {t('outcome.points', { count: points })}
        </p>
      )}
      {share.link && <CopyField label={t('outcome.link')} description={t('outcome.linkWhy')} value={share.link.url} />}
      {next ? (
        <Button
          component={Link}
          to={`/feed/${next.itemId}`}
          variant="light"
          className={classes.another}
          rightSection={<IconArrowRight size={16} aria-hidden />}
        >
          {t('outcome.another', { title: next.title })}
        </Button>
      ) : (
        open.data && (
          <p className={classes.points}>
            <IconConfetti size={18} stroke={1.7} aria-hidden /> {t('outcome.allShared')}
          </p>
        )
      )}
    </div>
  );
}
