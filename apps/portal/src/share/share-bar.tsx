import { Button } from '@mantine/core';
import { IconArrowUpLeft } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Obstacle, Place } from './obstacle.js';
import classes from './share-bar.module.css';

interface Props {
  network: string;
  /** What the button does. */
  label: string;
  obstacle: Obstacle | null;
  /** Slots still to be filled, as they are called. */
  slots: string;
  /** Why sharing is stopped, while it is. */
  stopped: string | undefined;
  /** Where the account is connected. */
  connectAddress: string;
  pending: boolean;
  onShare: () => void;
  onShow: (place: Place) => void;
}

/** The one button, and beneath it what it stands for or what is in its way. On a phone it stays in view. */
export function ShareBar({
  network,
  label,
  obstacle,
  slots,
  stopped,
  connectAddress,
  pending,
  onShare,
  onShow,
}: Props) {
  const { t } = useTranslation('share');
  const at = obstacle?.at;
  return (
    <div className={classes.bar} role="group" aria-label={t('controls.bar')}>
      {obstacle?.kind === 'connect' ? (
        <Button component="a" href={connectAddress} size="md">
          {t('connection.connect', { network })}
        </Button>
      ) : (
        <Button size="md" disabled={obstacle !== null} loading={pending} onClick={onShare}>
          {label}
        </Button>
      )}
      <div className={classes.note} id="share-note" role="status">
        <span>
          {obstacle
            ? t(`obstacle.${obstacle.kind}`, {
                network,
                slots,
                slot: obstacle.slot,
                most: obstacle.most,
                why: stopped,
              })
            : t('controls.yours')}
        </span>
        {at && (
          <Button
            size="compact-sm"
            variant="subtle"
            className={classes.show}
            leftSection={<IconArrowUpLeft size={15} aria-hidden />}
            onClick={() => onShow(at)}
          >
            {t(at === 'time' ? 'obstacle.toTime' : 'obstacle.toWords')}
          </Button>
        )}
      </div>
    </div>
  );
}
