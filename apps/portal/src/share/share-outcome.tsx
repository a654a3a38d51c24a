import { Anchor, Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { IconExternalLink } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { networkName } from '#libs/captions';
import { Failed } from '../parts/failed.js';
import { Panel } from '../parts/panel.js';
import { ShareMark } from '../parts/state-marks.js';
import { ResolveUnknown } from '../shares/resolve-unknown.js';
import { AfterSharing } from './after-sharing.js';
import classes from './share-outcome.module.css';
import { watchedShareQuery } from '../shares/share-query.js';
import { ShareWords } from '../shares/share-words.js';
import { WillBeTold } from '../told/will-be-told.js';

/** What became of the share just made, told as it happens. */
export function ShareOutcome({ shareId, onAgain }: { shareId: string; onAgain: () => void }) {
  const { t } = useTranslation(['share', 'shares', 'words']);
  const { data: share, error, refetch } = useQuery(watchedShareQuery(shareId));
  const title = useRef<HTMLHeadingElement>(null);
  const told = share !== undefined;
  // The button that was pressed is gone; what came of it is where one reads on.
  useEffect(() => {
    if (told) title.current?.focus();
  }, [told]);
  if (error && !share) return <Failed error={error} retry={() => void refetch()} />;
  if (!share) return <Skeleton height={160} radius="lg" />;
  const network = networkName(share.network);
  const became = share.state === 'scheduled' && share.schedule ? 'later' : share.state;
  return (
    <Panel>
      <div role="status" className={classes.outcome}>
        <ShareMark share={share} />
        <h2 ref={title} tabIndex={-1} className={classes.title}>
          {t(`outcome.${became}`, { network })}
        </h2>
        <ShareWords share={share} />
      </div>
      {share.state === 'unknown' && <ResolveUnknown share={share} />}
      {(share.state === 'scheduled' || share.state === 'held') && <WillBeTold of="share" />}
      <AfterSharing share={share} />
      <div className={classes.next}>
        {share.permalink && (
          <Button
            component="a"
            href={share.permalink}
            target="_blank"
            rel="noreferrer"
            leftSection={<IconExternalLink size={16} aria-hidden />}
          >
            {t('shares:see', { network })}
          </Button>
        )}
        <Button component={Link} to="/feed" variant={share.permalink ? 'default' : 'filled'}>
          {t('outcome.backToFeed')}
        </Button>
        <Button component={Link} to="/shares" variant="default">
          {t('outcome.allShares')}
        </Button>
        {share.state === 'failed' && (
          <Anchor component="button" type="button" onClick={onAgain}>
            {t('outcome.edit')}
          </Anchor>
        )}
      </div>
    </Panel>
  );
}
