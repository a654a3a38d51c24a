import { IconHandStop } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Freeze } from './freezes-api.js';
import { TextLink } from '../parts/links.js';
import { holds, useMe } from '../sign-in/me.js';
import { STOPPERS } from './stoppers.js';
import { RestoredWords, useWhyStopped } from './why-stopped.js';
import { Time } from '../when/time.js';
import classes from './freezes.module.css';

/** That all sharing is stopped, why and since when; who may lift it is led to where, who may see all of them to those. */
export function FreezeBanner({ freeze }: { freeze: Freeze }) {
  const { t } = useTranslation('freezes');
  const whyStopped = useWhyStopped();
  const me = useMe();
  const leads = me.capabilities.includes('reach.see');
  return (
    <section className={classes.banner} aria-label={t('banner.title')}>
      <IconHandStop size={18} stroke={1.8} aria-hidden />
      <p>
        <strong>{t('banner.title')}</strong>{' '}
        {freeze.cause === 'restore' ? (
          <RestoredWords backupAt={freeze.backupAt} />
        ) : (
          <>
            <span dir="auto">{whyStopped(freeze)}</span>{' '}
            <span className={classes.since}>
              · <Time at={freeze.startedAt} as="moment" />
            </span>
          </>
        )}{' '}
        {leads && <TextLink to="/dashboard">{t('banner.open')}</TextLink>} {leads && '· '}
        {holds(me, ...STOPPERS) && <TextLink to="/library/stops">{t('banner.all')}</TextLink>}
      </p>
    </section>
  );
}
