import { useTranslation } from 'react-i18next';
import type { ModelReading } from './calls.js';
import classes from './second-reader.module.css';

/** What the model said of a text, or why it said nothing. */
export function ReadingView({ reading }: { reading: ModelReading }) {
  const { t, i18n } = useTranslation('second-reader');
  const { problem, verdict, remarks, dropped, sent } = reading;
  const number = new Intl.NumberFormat(i18n.language);
  return (
    <div className={classes.reading}>
      <p className={classes.verdict} data-failed={problem ? true : undefined}>
        {problem ? t(`problem.${problem}`) : t(`verdict.${verdict ?? 'pass'}`)}
      </p>
      {remarks.length > 0 && (
        <ul className={classes.remarks}>
          {remarks.map(({ quote, reason }) => (
            <li key={quote + reason}>
              <q>{quote}</q> {reason}
            </li>
          ))}
        </ul>
      )}
      {dropped > 0 && <p className={classes.quiet}>{t('dropped', { count: dropped })}</p>}
      <p className={classes.quiet}>
        {reading.tokensIn !== null && reading.tokensOut !== null
          ? t('cost', {
              seconds: number.format(Math.round(reading.durationMs / 100) / 10),
              in: number.format(reading.tokensIn),
              out: number.format(reading.tokensOut),
            })
          : t('took', { seconds: number.format(Math.round(reading.durationMs / 100) / 10) })}
      </p>
      {sent && (
        <details className={classes.details}>
          <summary>{t('sent')}</summary>
          <p className={classes.text}>{sent}</p>
        </details>
      )}
    </div>
  );
}
