import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconExternalLink } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { networkName } from '#libs/captions';
import { Failed } from '../parts/failed.js';
import { LinkButton } from '../parts/links.js';
import { ShareMark } from '../parts/state-marks.js';
import { ResolveUnknown } from '../shares/resolve-unknown.js';
import { watchedShareQuery } from '../shares/share-query.js';
import { ShareWords } from '../shares/share-words.js';
import classes from './quick-share.module.css';

interface Props {
  shareId: string;
  itemId: string;
  onClose: () => void;
}

/** What became of the share just made, told as it happens; shutting the dialog changes nothing about it. */
export function QuickOutcome({ shareId, itemId, onClose }: Props) {
  const { t } = useTranslation(['quick-share', 'share', 'shares', 'words']);
  const { data: share, error, refetch } = useQuery(watchedShareQuery(shareId));
  const told = useRef<HTMLDivElement>(null);
  const here = share !== undefined;
  // The button that was pressed is gone: whoever pressed it goes on from here.
  useEffect(() => told.current?.focus(), [here]);
  if (error && !share) return <Failed error={error} retry={() => void refetch()} />;
  if (!share) return <Skeleton height={160} radius="md" />;
  const network = networkName(share.network);
  return (
    <div className={classes.share}>
      <div ref={told} tabIndex={-1} role="status" className={classes.outcome}>
        <ShareMark share={share} />
        <h2 className={classes.title}>{t(`share:outcome.${share.state}`, { network })}</h2>
        <ShareWords share={share} />
      </div>
      {share.state === 'unknown' && <ResolveUnknown share={share} />}
      <div className={classes.actions}>
        {share.state === 'failed' && (
          <LinkButton
            to="/feed/$itemId"
            params={{ itemId }}
            search={{ from: share.id }}
            variant="default"
            onClick={onClose}
          >
            {t('share:outcome.edit')}
          </LinkButton>
        )}
        {share.permalink && (
          <Button
            component="a"
            variant="default"
            href={share.permalink}
            target="_blank"
            rel="noreferrer"
            leftSection={<IconExternalLink size={16} aria-hidden />}
          >
            {t('shares:see', { network })}
          </Button>
        )}
        <Button onClick={onClose}>{t('done')}</Button>
      </div>
    </div>
  );
}
