import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { mySharesQuery } from '../api/shares.js';
import { TextLink } from '../parts/links.js';
import { Panel } from '../parts/panel.js';
import { ShareMark } from '../parts/state-marks.js';
import { Time } from '../when/time.js';
import classes from './earlier-shares.module.css';

/** Older ones are under "My shares". */
const few = 3;

/** What the member made of this item before. */
export function EarlierShares({ itemId }: { itemId: string }) {
  const { t } = useTranslation('share');
  const { data } = useQuery(mySharesQuery({ itemId }, null));
  if (!data?.items.length) return null;
  return (
    <Panel title={t('earlier.title')} actions={<TextLink to="/shares">{t('outcome.allShares')}</TextLink>}>
      <ul className={classes.list}>
        {data.items.slice(0, few).map((share) => (
          <li key={share.id} className={classes.share}>
            <ShareMark share={share} />
            <Time at={share.createdAt} />
            {share.permalink && (
              <a href={share.permalink} target="_blank" rel="noreferrer">
                {t('earlier.see')}
              </a>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
