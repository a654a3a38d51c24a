import { onlineManager } from '@tanstack/react-query';
import { IconCloudOff } from '@tabler/icons-react';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './offline-note.module.css';

/**
 * Says plainly that nothing can be fetched or sent at the moment. Requests wait for the connection and then go out by
 * themselves; without this word they would only look slow.
 */
export function OfflineNote() {
  const { t } = useTranslation('offline');
  const online = useSyncExternalStore(
    (changed) => onlineManager.subscribe(changed),
    () => onlineManager.isOnline(),
  );
  return (
    <div role="status">
      {!online && (
        <p className={classes.note}>
          <IconCloudOff size={18} stroke={1.8} aria-hidden />
          <span>
            <strong>{t('title')}</strong> {t('words')}
          </span>
        </p>
      )}
    </div>
  );
}
