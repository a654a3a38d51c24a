import { Button } from '@mantine/core';
import { IconBrandLinkedin, IconPlugConnected, IconPlugConnectedX, type Icon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Network } from '#libs/captions';
import { connectAddress } from '../api/connections.js';
import type { CaptionText, FeedDetail } from '../api/feed.js';
import { ConnectProblem } from '../connections/connect-problem.js';
import { Mark } from '../parts/mark.js';
import classes from './connection-note.module.css';

const icons: Record<Network, Icon> = { linkedin: IconBrandLinkedin };

interface Props {
  item: FeedDetail;
  caption: CaptionText;
  network: string;
  replaces: string | null;
  error?: string;
}

/** Whether the member's own account is ready; if not, the way there and back to this very draft. */
export function ConnectionNote({ item, caption, network, replaces, error }: Props) {
  const { t } = useTranslation('share');
  const connection = item.connections.find((each) => each.network === caption.network);
  const Brand = icons[caption.network];
  const again = connection && ['expired', 'revoked', 'expiring'].includes(connection.status ?? '');
  const draft = `/feed/${item.itemId}?caption=${caption.id}${replaces ? `&change=${replaces}` : ''}`;
  const address = connectAddress(caption.network, draft);
  return (
    <>
      <ConnectProblem code={error} network={network} />
      <div className={classes.connection}>
        <Brand size={22} stroke={1.6} aria-hidden />
        <div className={classes.words}>
          <span className={classes.network}>{network}</span>
          {connection?.connected ? (
            <Mark tone={again ? 'warn' : 'pass'} icon={IconPlugConnected} plain>
              {again ? t('connection.expiring') : t('connection.connected')}
            </Mark>
          ) : (
            <Mark tone="warn" icon={IconPlugConnectedX} plain>
              {again ? t('connection.again', { network }) : t('connection.none')}
            </Mark>
          )}
        </div>
        {(!connection?.connected || again) && (
          <Button component="a" href={address} variant={connection?.connected ? 'default' : 'filled'} size="xs">
            {again ? t('connection.renew') : t('connection.connect')}
          </Button>
        )}
      </div>
    </>
  );
}
