import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { TextLink } from '../parts/links.js';
import { Panel } from '../parts/panel.js';
import { Time } from '../when/time.js';
import { originQuery } from './sources-api.js';
import classes from './sources.module.css';

/** The feed that brought an item, and what the feed did with it since; nothing of what somebody of the library wrote. */
export function ItemOrigin({ itemId }: { itemId: string }) {
  const { t } = useTranslation('library');
  const source = useQuery(originQuery(itemId)).data?.source;
  if (!source) return null;
  return (
    <Panel title={t('sources.origin')}>
      <p>
        {source.removed ? (
          <span dir="auto">{t('sources.unfollowed', { name: source.name })}</span>
        ) : (
          <TextLink dir="auto" to="/library/sources">
            {source.name}
          </TextLink>
        )}
      </p>
      {source.change && (
        <p className={classes.sub}>
          {t(`sources.changed.${source.change}`)} {source.changedAt && <Time at={source.changedAt} />}
        </p>
      )}
      {source.pictureProblem && <p className={classes.sub}>{source.pictureProblem}</p>}
    </Panel>
  );
}
