import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { reachQuery } from './approval-routes-api.js';
import classes from './approvals.module.css';
import { orderOf, type RouteValues } from './route-values.js';
import { ValuesSentence } from './route-sentence.js';

/** What the route as it stands here asks for, and how much would wait for it once it is saved. */
export function ReachNote({ values, routeId }: { values: RouteValues; routeId: string | undefined }) {
  const { t } = useTranslation('approvals');
  const { steps, ...draft } = orderOf(values);
  // Until when a step is due holds nothing back, and a half-typed number would be refused.
  const [asked] = useDebouncedValue(
    JSON.stringify({ ...draft, steps: steps.map((s) => ({ ...s, due: null })), routeId }),
    300,
  );
  const { data: reach, isError } = useQuery({
    ...reachQuery(JSON.parse(asked) as Parameters<typeof reachQuery>[0]),
    placeholderData: keepPreviousData,
  });
  const parts =
    reach &&
    [
      reach.inReview > 0 && t('reach.inReview', { count: reach.inReview }),
      reach.upcoming > 0 && t('reach.upcoming', { count: reach.upcoming }),
      reach.library > 0 && t(values.coversLibrary ? 'reach.library' : 'reach.libraryFree', { count: reach.library }),
      reach.shares > 0 && t('reach.shares', { count: reach.shares }),
    ].filter((part) => part !== false);
  return (
    <div className={classes.reach}>
      <h3 className={classes.reachTitle}>{t('asks')}</h3>
      <ValuesSentence values={values} />
      <h3 className={classes.reachTitle}>{t('reach.title')}</h3>
      <div role="status">
        {isError ? (
          <p>{t('reach.failed')}</p>
        ) : !values.inForce ? (
          <p>{t('reach.off')}</p>
        ) : parts && parts.length > 0 ? (
          <ul className={classes.parts}>
            {parts.map((part) => (
              <li key={part}>{part}</li>
            ))}
          </ul>
        ) : (
          parts && <p>{t('reach.nothing')}</p>
        )}
      </div>
    </div>
  );
}
