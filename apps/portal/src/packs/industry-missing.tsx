import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { organisationQuery } from '../api/organisation.js';
import { TextLink } from '../parts/links.js';
import { holds, useMe } from '../sign-in/me.js';
import classes from './packs.module.css';

/** For admins of an organisation that has not said what it does: what that means, and where to say it. */
export function IndustryMissing() {
  const { t } = useTranslation('packs');
  const isAdmin = holds(useMe(), 'admin');
  const organisation = useQuery({ ...organisationQuery, enabled: isAdmin });
  if (!isAdmin || !organisation.data || organisation.data.industry !== null) return null;
  return (
    <div className={classes.missing}>
      <strong>{t('industry.unknown')}</strong>
      <p>
        {t('industry.words')} <TextLink to="/settings">{t('industry.set')}</TextLink>
      </p>
    </div>
  );
}
