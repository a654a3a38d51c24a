import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Panel } from '../parts/panel.js';
import { Time } from '../when/time.js';
import { recallOfQuery } from './recalls-api.js';
import { StageWords } from './stage-words.js';

import classes from './recalls.module.css';

/** Why an item was recalled, and how far that has come. */
export function RecallStanding({ itemId }: { itemId: string }) {
  const { t } = useTranslation('recalls');
  const { data } = useQuery(recallOfQuery(itemId));
  const recall = data?.items[0];
  if (!recall) return null;
  const stages = Object.entries(recall.shares) as [keyof typeof recall.shares, number][];
  return (
    <Panel title={t(recall.finishedAt && recall.opened.unanswered === 0 ? 'standing.finished' : 'standing.title')}>
      <p dir="auto">
        {t('standing.reason', { reason: recall.reason, name: recall.recalledBy.name })} ·{' '}
        <Time at={recall.recalledAt} />
      </p>
      <ul role="status" className={classes.steps}>
        {stages
          .filter(([, count]) => count > 0)
          .map(([stage]) => (
            <li key={stage}>
              <StageWords recall={recall} stage={stage} />
            </li>
          ))}
        {recall.opened.told > 0 && <li>{t('opened.told', { count: recall.opened.told })}</li>}
        {recall.opened.unanswered > 0 && <li>{t('opened.unanswered', { count: recall.opened.unanswered })}</li>}
        {recall.opened.cannot > 0 && <li>{t('opened.cannot', { count: recall.opened.cannot })}</li>}
      </ul>
      <Anchor href={`/api/recalls/${recall.id}/csv`} download>
        {t('standing.csv')}
      </Anchor>
    </Panel>
  );
}
