import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Finder } from './finder.js';

/** Everything by its name: what the member may open, where they can go and what they can do. */
export function PaletteDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation('palette');
  return (
    <Modal.Root opened={opened} onClose={onClose} padding={0} size={580} yOffset="14vh" centered={false}>
      <Modal.Overlay backgroundOpacity={0.35} />
      <Modal.Content aria-label={t('title')}>
        <Modal.Body>
          <Finder onRun={onClose} />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
