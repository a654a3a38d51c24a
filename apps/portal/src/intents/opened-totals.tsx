import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Panel } from '../parts/panel.js';
import { formatNumber } from '../when/formats.js';
import { intentTotalsQuery } from './calls.js';
import classes from './intents.module.css';
import { usePlaceName } from './use-place-name.js';

/** How often texts were opened elsewhere, apart from all that was published, and only where any was. */
export function OpenedTotals() {
  const { t, i18n } = useTranslation('shares');
  const nameOf = usePlaceName();
  const { data } = useQuery(intentTotalsQuery);
  if (!data || data.items.length === 0) return null;
  const number = (value: number) => formatNumber(value, i18n.language);
  return (
    <Panel title={t('elsewhere.totals.title')} titleId="opened-totals" about={t('elsewhere.totals.about')}>
      <ul className={classes.lines}>
        {data.items.map(({ place, opened, members, clicks }) => (
          <li key={place} className="tabular">
            {t('elsewhere.totals.row', {
              place: nameOf(place),
              opened: number(opened),
              members: number(members),
              clicks: number(clicks),
            })}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
