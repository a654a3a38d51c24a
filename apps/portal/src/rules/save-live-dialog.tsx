import { Button, Group, Modal, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { WhatIf } from '../what-if/what-if.js';

interface Props {
  definition: string;
  saving: boolean;
  onSave: () => void;
  onClose: () => void;
}

/** A rule in force changes the moment it is saved, so first comes what that would have done. */
export function SaveLiveDialog({ definition, saving, onSave, onClose }: Props) {
  const { t } = useTranslation(['rules', 'parts']);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('saveLive.title')}
      size="xl"
      closeButtonProps={{ 'aria-label': t('parts:close') }}
    >
      <Stack>
        <p>{t('saveLive.words')}</p>
        <WhatIf change={{ definition }} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('parts:cancel')}
          </Button>
          <Button loading={saving} onClick={onSave}>
            {t('saveLive.button')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
