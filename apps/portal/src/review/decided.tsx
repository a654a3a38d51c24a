import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Item } from '../api/content.js';
import { Panel } from '../parts/panel.js';
import { ItemMark } from '../parts/state-marks.js';
import { Time } from '../when/time.js';
import classes from './review.module.css';

/** A decision already made. */
export function Decided({ item, onNext }: { item: Item; onNext: () => void }) {
  const { t } = useTranslation('review');
  const { review } = item;
  return (
    <Panel title={t('decision')}>
      <div className={classes.decision}>
        <div>
          <ItemMark state={item.review?.decision === 'rejected' ? 'rejected' : item.state} />
        </div>
        {review?.decidedAt && (
          <p className={classes.muted}>
            {review.reviewer?.name} · <Time at={review.decidedAt} as="moment" />
          </p>
        )}
        {review?.reason && <p>“{review.reason}”</p>}
        <div>
          <Button variant="default" onClick={onNext}>
            {t('next')}
          </Button>
        </div>
      </div>
    </Panel>
  );
}
