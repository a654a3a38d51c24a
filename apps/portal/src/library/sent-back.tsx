import { IconArrowBackUp, IconBan } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Item } from '../api/content.js';
import { holds, useMe } from '../sign-in/me.js';
import { Time } from '../when/time.js';
import { lastDecision } from '../review/last-decision.js';
import classes from './sent-back.module.css';

/** What the reviewer wants changed, where the author changes it; or why nothing they change takes it further. */
export function SentBack({ item }: { item: Item | null }) {
  const { t } = useTranslation('library');
  const me = useMe();
  const last = lastDecision(item);
  if (!last || last.state === 'approved' || !['draft', 'sent_back'].includes(item?.state ?? '')) return null;
  const rejected = last.state === 'rejected';
  const Icon = rejected ? IconBan : IconArrowBackUp;
  return (
    <div className={classes.note} role="note">
      <Icon size={18} aria-hidden />
      <div>
        <p dir="auto" className={classes.words}>
          {last.reason}
        </p>
        <p className={classes.who}>
          {t(rejected ? 'rejected' : 'sentBack', { name: last.by?.name })} · <Time at={last.at} />
        </p>
        {rejected && !holds(me, 'comms_lead') && <p>{t('rejectedNext')}</p>}
      </div>
    </div>
  );
}
