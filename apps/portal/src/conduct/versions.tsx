import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { conductVersionsQuery } from '../api/conduct.js';
import { TextLink } from '../parts/links.js';
import { Panel } from '../parts/panel.js';
import { formatNumber } from '../when/formats.js';
import { Time } from '../when/time.js';
import classes from './conduct.module.css';

/** Every version there has been: what somebody attested stays readable. */
export function Versions({ shown }: { shown: number | undefined }) {
  const { t, i18n } = useTranslation('conduct');
  const versions = useQuery(conductVersionsQuery);
  if (!versions.data) return null;
  return (
    <Panel flush title={t('versions')}>
      <ol className={classes.versions}>
        {versions.data.items.map(({ version, publishedAt, publishedBy }, nth) => (
          <li key={version}>
            <TextLink
              to="/conduct"
              search={{ version: nth === 0 ? undefined : String(version) }}
              aria-current={version === shown ? 'page' : undefined}
            >
              {t('version', { version: formatNumber(version, i18n.language) })}
            </TextLink>
            <span className={classes.about}>
              <Time at={publishedAt} as="date" />
              {publishedBy && ` · ${publishedBy.name}`}
            </span>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
