import { useTranslation } from 'react-i18next';
import type { LedgerEntry } from '../api/ledger.js';
import { formatMoment } from '../when/formats.js';
import { useZone } from '../when/time.js';
import { detailValue } from './detail-value.js';
import classes from './ledger.module.css';

/** What an entry tells beside what happened, in words; what we have no words for keeps its own name. */
export function EntryDetail({ detail }: { detail: LedgerEntry['detail'] }) {
  const { t, i18n } = useTranslation('ledger');
  const zone = useZone();
  const facts = Object.entries(detail);
  if (facts.length === 0) return null;
  const words = { yes: t('yes'), no: t('no'), moment: (at: string) => formatMoment(at, i18n.language, zone) };
  return (
    <details className={classes.detail}>
      <summary>{t('facts', { count: facts.length })}</summary>
      <dl>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{t(`detail.${name}` as 'detail.itemId', { defaultValue: name })}</dt>
            <dd>{detailValue(name, value, words)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
