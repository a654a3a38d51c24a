import { Button } from '@mantine/core';
import { IconHandStop } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { laterDialog } from '../parts/later.js';

const FreezeDialog = laterDialog(() => import('./freeze-dialog.js').then((found) => found.FreezeDialog));

/** Opens the way to stop sharing. */
export function FreezeButton() {
  const { t } = useTranslation('freezes');
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button variant="default" leftSection={<IconHandStop size={16} aria-hidden />} onClick={() => setOpened(true)}>
        {t('dialog.button')}
      </Button>
      <FreezeDialog opened={opened} onClose={() => setOpened(false)} />
    </>
  );
}
