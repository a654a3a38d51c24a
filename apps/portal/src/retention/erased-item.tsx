import { useTranslation } from 'react-i18next';
import { Fact, Facts } from '../parts/facts.js';
import { Panel } from '../parts/panel.js';
import { formatNumber } from '../when/formats.js';
import { Time } from '../when/time.js';
import type { ErasureOfItem } from './calls.js';
import classes from './retention.module.css';

/** What is left to say of an item whose time was over: when it went, by which rule, and what remains. */
export function ErasedItem({ erasure }: { erasure: ErasureOfItem }) {
  const { t, i18n } = useTranslation('retention');
  const { class: of, endedAt, erasedAt, days, rule, counts, certificates } = erasure;
  const went = (Object.keys(counts) as (keyof typeof counts)[]).filter((kind) => counts[kind] > 0);
  return (
    <Panel title={t('erased.title')} about={t('erased.about')}>
      <Facts>
        <Fact name={t('erased.at')}>
          <Time at={erasedAt} as="moment" />
        </Fact>
        <Fact name={t('erased.class')}>{t(`class.${of}.label`)}</Fact>
        <Fact name={t('erased.ended')}>
          <Time at={endedAt} as="moment" />
        </Fact>
        <Fact name={t('erased.kept')}>{days === null ? t('erased.unknown') : t('days', { count: days })}</Fact>
        <Fact name={t('erased.by')}>
          {rule ? (
            <>
              <span dir="auto">{rule.by.name}</span> · <Time at={rule.at} as="moment" />
            </>
          ) : (
            t('erased.unknown')
          )}
        </Fact>
        {went.length > 0 && (
          <Fact name={t('erased.went')}>
            {went.map((kind) => (
              <div key={kind}>
                {t(`erased.of.${kind}`)} · {formatNumber(counts[kind], i18n.language)}
              </div>
            ))}
          </Fact>
        )}
        <Fact name={t('erased.remains')}>{t('erased.remainsWhat')}</Fact>
        {certificates.length > 0 && (
          <Fact name={t('erased.certificates', { count: certificates.length })}>
            {certificates.map((hash) => (
              <code key={hash} className={classes.hash}>
                {hash}
              </code>
            ))}
          </Fact>
        )}
      </Facts>
    </Panel>
  );
}
