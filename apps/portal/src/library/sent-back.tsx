import { IconArrowBackUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Item } from '../api/content.js';
import { Time } from '../when/time.js';
import classes from './sent-back.module.css';

/** What the reviewer wants changed, where the author changes it. */
export function SentBack({ item }: { item: Item | null }) {
  const { t } = useTranslation('library');
  const last = item?.history.findLast(({ state }) => state === 'sent_back' || state === 'approved');
  if (last?.state !== 'sent_back' || !['draft', 'sent_back'].includes(item?.state ?? '')) return null;
  return (
    <div className={classes.note} role="note">
      <IconArrowBackUp size={18} aria-hidden />
      <div>
        <p dir="auto" className={classes.words}>
          {last.reason}
        </p>
        <p className={classes.who}>
          {t('sentBack', { name: last.by?.name })} · <Time at={last.at} />
        </p>
      </div>
    </div>
  );
}
