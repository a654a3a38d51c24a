import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Panel } from '../parts/panel.js';
import { FreezeRow } from './freeze-row.js';
import { freezesQuery } from './freezes-api.js';
import classes from './freezes.module.css';

/** What is stopped now, and the way to lift it; nothing while nothing is. */
export function FreezePanel() {
  const { t } = useTranslation('freezes');
  const { data } = useQuery(freezesQuery);
  if (!data || data.items.length === 0) return null;
  return (
    <div className={classes.stopped}>
      <Panel title={t('panel.title')} about={t('panel.about')}>
        {data.items.map((freeze) => (
          <FreezeRow key={freeze.id} freeze={freeze} mayLift />
        ))}
      </Panel>
    </div>
  );
}
