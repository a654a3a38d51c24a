import { IconEye } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Eyes } from './looks.js';
import { languageName } from '../when/formats.js';
import classes from './feed-of-others.module.css';
import { useSeenAs } from './use-seen-as.js';

/** Says all the while through whose eyes one looks. */
export function EyesBanner({ eyes }: { eyes: Eyes }) {
  const { t, i18n } = useTranslation('feed-of-others');
  const seen = useSeenAs(eyes);
  return (
    <>
      <div role="status" className={classes.banner}>
        {seen && (
          <>
            <IconEye size={20} aria-hidden />
            <div>
              <p className={classes.whose}>{seen.name ? t('as.person', { name: seen.name }) : t('as.somebody')}</p>
              <p className={classes.by}>
                {[
                  seen.team ?? t('as.noTeam'),
                  seen.region ?? t('as.noRegion'),
                  languageName(seen.language, i18n.language),
                ].join(' · ')}
              </p>
            </div>
          </>
        )}
      </div>
      {seen?.name && <p className={classes.note}>{t('as.onRecord', { name: seen.name })}</p>}
    </>
  );
}
