import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '../lists/data-table.js';
import { TextLink } from '../parts/links.js';
import { Time } from '../when/time.js';
import { useProblemText } from '../parts/problem-text.js';
import { formatNumber } from '../when/formats.js';
import type { ErasureForecast } from './calls.js';
import { rowsOf, takesAny, type ForecastRow } from './forecast-rows.js';
import classes from './retention.module.css';

interface Props {
  forecast: ErasureForecast | undefined;
  /** Why there is none. */
  error: unknown;
}

/** How much goes now and soon, and how much stays all the same; or that it could not be counted. */
export function ErasureTold({ forecast, error }: Props) {
  const { t, i18n } = useTranslation('retention');
  const textOf = useProblemText();
  if (!forecast) return <p role="alert">{[t('forecast.unknown'), textOf(error)].join(' ')}</p>;
  const number = (value: number) => formatNumber(value, i18n.language);
  const rows = rowsOf(forecast);
  const columns: Column<ForecastRow>[] = [
    { id: 'kind', header: t('forecast.what'), cell: ({ kind }) => t(`forecast.of.${kind}`) },
    { id: 'now', header: t('forecast.now'), figures: true, cell: ({ now }) => number(now) },
    {
      id: 'soon',
      header: t('forecast.soon', { count: forecast.soonDays }),
      figures: true,
      cell: ({ soon }) => number(soon),
    },
  ];
  return (
    <>
      {!takesAny(forecast) && <p>{t('forecast.nothing', { count: forecast.soonDays })}</p>}
      {rows.length > 0 && (
        <div className={classes.forecast}>
          <DataTable label={t('forecast.title')} columns={columns} rows={rows} keyOf={({ kind }) => kind} />
        </div>
      )}
      {forecast.first.length > 0 && (
        <div>
          <p className={classes.muted}>{t('forecast.first')}</p>
          <ul className={classes.named} aria-label={t('forecast.first')}>
            {forecast.first.map(({ id, title, goesAt }) => (
              <li key={id}>
                <TextLink dir="auto" to="/library/$itemId" params={{ itemId: id }}>
                  {title || t('holds.untitled')}
                </TextLink>{' '}
                · {new Date(goesAt) <= new Date() ? t('forecast.atOnce') : <Time at={goesAt} as="date" />}
              </li>
            ))}
          </ul>
          <TextLink to="/library">{t('forecast.library')}</TextLink>
        </div>
      )}
      <p className={classes.muted}>{t('forecast.later')}</p>
      {!forecast.whole && <p>{t('forecast.least')}</p>}
    </>
  );
}
