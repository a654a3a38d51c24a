import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ClockForm } from './clock-form.js';

/** How long the organisation's own procedure leaves for a report. */
export function ClockDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation(['safety', 'parts']);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('setting.title')}
      closeButtonProps={{ 'aria-label': t('parts:close') }}
    >
      <ClockForm onDone={onClose} />
    </Modal>
  );
}
