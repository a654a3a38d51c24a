import { VisuallyHidden } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { casesQuery } from './safety-queue.js';
import { useNow } from '../when/use-now.js';
import { overdueOf } from './overdue.js';
import classes from './open-count.module.css';

/** How many cases wait, beside the place that shows them; those that are overdue in words. */
export function OpenCount() {
  const { t } = useTranslation('shell');
  const now = useNow(30_000);
  const cases = useQuery({
    ...casesQuery({ state: 'waiting' }, null),
    refetchInterval: 60_000,
  });
  if (!cases.data || cases.data.items.length === 0) return null;
  const { items, nextCursor } = cases.data;
  const late = overdueOf(items, now).length;
  return (
    <span className={classes.count} data-late={late > 0 || undefined}>
      <span aria-hidden>
        {late > 0 ? t('safety.late', { count: late }) : `${items.length}${nextCursor ? '+' : ''}`}
      </span>
      <VisuallyHidden>
        {late > 0 ? t('safety.lateOf', { late, count: items.length }) : t('safety.open', { count: items.length })}
      </VisuallyHidden>
    </span>
  );
}
