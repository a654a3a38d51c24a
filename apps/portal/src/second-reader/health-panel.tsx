import { useTranslation } from 'react-i18next';
import type { SecondReader } from './calls.js';
import { Fact, Facts } from '../parts/facts.js';
import { Panel } from '../parts/panel.js';
import { Time } from '../when/time.js';

/** How the model has done over the last 30 days. */
export function HealthPanel({ health }: { health: SecondReader['health'] }) {
  const { t, i18n } = useTranslation('second-reader');
  const number = new Intl.NumberFormat(i18n.language);
  const { lastSuccessAt, lastFailureAt, lastProblem } = health;
  return (
    <Panel title={t('health.title')} about={t('health.about')}>
      <Facts across>
        <Fact name={t('health.success')}>{lastSuccessAt ? <Time at={lastSuccessAt} /> : t('health.never')}</Fact>
        <Fact name={t('health.failure')}>
          {lastFailureAt && lastProblem ? (
            <>
              <Time at={lastFailureAt} />: {t(`problem.${lastProblem}`)}
            </>
          ) : (
            t('health.none')
          )}
        </Fact>
        <Fact name={t('health.readings')}>{number.format(health.readings)}</Fact>
        <Fact name={t('health.failures')}>{number.format(health.failures)}</Fact>
        <Fact name={t('health.reviews')}>{number.format(health.reviews)}</Fact>
        <Fact name={t('health.tokens')}>{number.format(health.tokens)}</Fact>
      </Facts>
    </Panel>
  );
}
