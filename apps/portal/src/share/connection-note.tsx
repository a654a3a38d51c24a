import { Button } from '@mantine/core';
import {
  IconBrandBluesky,
  IconBrandLinkedin,
  IconBrandMastodon,
  IconPlugConnected,
  IconPlugConnectedX,
  type Icon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Network } from '#libs/captions';
import type { CaptionText, FeedDetail } from '../api/feed.js';
import { AskedRights } from '../connections/asked-rights.js';
import { ConnectProblem } from '../connections/connect-problem.js';
import { Mark } from '../parts/mark.js';
import classes from './connection-note.module.css';

const icons: Record<Network, Icon> = {
  linkedin: IconBrandLinkedin,
  mastodon: IconBrandMastodon,
  bluesky: IconBrandBluesky,
};

interface Props {
  item: FeedDetail;
  caption: CaptionText;
  network: string;
  /** Where the member agrees, and comes back from to this very draft. */
  address: string;
  error?: string;
}

/** Whose account it goes out from; where there is none yet, what the network will ask. */
export function ConnectionNote({ item, caption, network, address, error }: Props) {
  const { t } = useTranslation('share');
  const connection = item.connections.find((each) => each.network === caption.network);
  const Brand = icons[caption.network];
  const again = connection && ['expired', 'revoked', 'expiring'].includes(connection.status ?? '');
  return (
    <>
      <ConnectProblem code={error} network={network} />
      <div className={classes.connection}>
        <Brand size={22} stroke={1.6} aria-hidden />
        <div className={classes.words}>
          <span className={classes.network}>{network}</span>
          {connection?.connected ? (
            <>
              <Mark tone={again ? 'warn' : 'pass'} icon={IconPlugConnected} plain>
                {t('connection.as', { name: connection.name ?? '' })}
              </Mark>
              {again && <span className={classes.note}>{t('connection.expiring')}</span>}
            </>
          ) : (
            <Mark tone="warn" icon={IconPlugConnectedX} plain>
              {again ? t('connection.again', { network }) : t('connection.none')}
            </Mark>
          )}
        </div>
        {connection?.connected && again && (
          <Button component="a" href={address} variant="default" size="xs">
            {t('connection.renew')}
          </Button>
        )}
      </div>
      {!connection?.connected && <AskedRights scopes={connection?.asks ?? []} network={network} />}
    </>
  );
}
