import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { recallOfQuery } from './recalls-api.js';

/** Why an item was recalled, and how far that has come. */
export function RecallStanding({ itemId }: { itemId: string }) {
  const { t } = useTranslation('recalls');
  const { data } = useQuery(recallOfQuery(itemId));
  const recall = data?.items[0];
  if (!recall) return null;
  const stages = Object.entries(recall.shares) as [keyof typeof recall.shares, number][];
  return (
    <section aria-label={t('standing.title')}>
      <h2>{t(recall.finishedAt ? 'standing.finished' : 'standing.title')}</h2>
      <p>{t('standing.reason', { reason: recall.reason, name: recall.recalledBy.name })}</p>
      <ul>
        {stages
          .filter(([, count]) => count > 0)
          .map(([stage, count]) => (
            <li key={stage}>{t(`stage.${stage}`, { count })}</li>
          ))}
      </ul>
      <Anchor href={`/api/recalls/${recall.id}/csv`} download>
        {t('standing.csv')}
      </Anchor>
    </section>
  );
}
