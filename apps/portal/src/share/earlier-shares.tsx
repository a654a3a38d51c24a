import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Share } from '../api/shares.js';
import { Panel } from '../parts/panel.js';
import { ShareMark } from '../parts/state-marks.js';
import { Time } from '../when/time.js';
import classes from './earlier-shares.module.css';

/** What the member made of this item before. */
export function EarlierShares({ shares }: { shares: Pick<Share, 'id' | 'state' | 'permalink' | 'createdAt'>[] }) {
  const { t } = useTranslation('share');
  if (shares.length === 0) return null;
  return (
    <Panel title={t('earlier.title')}>
      <ul className={classes.list}>
        {shares.map((share) => (
          <li key={share.id} className={classes.share}>
            <ShareMark state={share.state} />
            <Time at={share.createdAt} />
            {share.permalink && (
              <Anchor href={share.permalink} target="_blank" rel="noreferrer" inherit>
                {t('earlier.see')}
              </Anchor>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
