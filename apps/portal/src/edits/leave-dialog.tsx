import { useTranslation } from 'react-i18next';
import { Confirm } from '../parts/confirm.js';

interface Props {
  opened: boolean;
  /** Whether this browser keeps what is unsaved. */
  kept: boolean;
  onClose: () => void;
  onLeave: () => void;
}

/** What leaving means for what is not saved. */
export function LeaveDialog({ opened, kept, onClose, onLeave }: Props) {
  const { t } = useTranslation('edits');
  return (
    <Confirm
      opened={opened}
      onClose={onClose}
      title={t('leave.title')}
      confirm={t('leave.go')}
      cancel={t('leave.stay')}
      grave={!kept}
      onConfirm={onLeave}
    >
      <p>{t(kept ? 'leave.kept' : 'leave.lost')}</p>
    </Confirm>
  );
}
