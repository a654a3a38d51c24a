import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { freezePreviewQuery, type FreezeReach } from './freezes-api.js';
import { formatMoment } from '../when/formats.js';
import { useZone } from '../when/time.js';
import classes from './freezes.module.css';

/** How many shares would be held, and when the first of them is due. */
export function FreezeReachNote({ reach, ready }: { reach: FreezeReach; ready: boolean }) {
  const { t, i18n } = useTranslation('freezes');
  const zone = useZone();
  const { data } = useQuery({ ...freezePreviewQuery(reach), enabled: ready, staleTime: 0 });
  const next = data?.nextAt && t('dialog.next', { moment: formatMoment(data.nextAt, i18n.language, zone) });
  return (
    <p role="status" className={classes.waits}>
      {ready &&
        data &&
        (data.shares === 0
          ? t('dialog.none')
          : t('dialog.waits', { count: data.shares, members: t('dialog.members', { count: data.members }) }))}{' '}
      {ready && next}
    </p>
  );
}
