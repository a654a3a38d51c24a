import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { TextLink } from '../parts/links.js';
import { formatMoment } from '../when/formats.js';
import { useZone } from '../when/time.js';
import type { OfferedTime } from './calls.js';
import classes from './time-obstacle.module.css';
import type { OwnTimes } from './use-time-offer.js';

interface Props {
  own: OwnTimes;
  /** As people write it. */
  network: string;
  /** Takes the next free time, or the next slot where one was taken. */
  onTake: (time: OfferedTime, isSlot: boolean) => void;
}

/** What of the member's own times is in the way, and the next free one a press away; nothing when nothing is. */
export function TimeObstacle({ own: { offer, obstacle }, network, onTake }: Props) {
  const { t, i18n } = useTranslation('share');
  const zone = useZone();
  if (!obstacle) return null;
  const isSlot = obstacle === 'slot_taken';
  const instead = isSlot ? offer?.nextSlot : offer?.free;
  return (
    <div className={classes.offer} role="status">
      <p>{t(`when.obstacle.${obstacle}`, { network })}</p>
      {instead && (
        <Button variant="default" onClick={() => onTake(instead, isSlot)}>
          {t('when.take', { moment: formatMoment(instead.at, i18n.language, zone) })}
        </Button>
      )}
      <TextLink to="/account">{t('when.ownTimes')}</TextLink>
    </div>
  );
}
