import { Button } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

/** Says that what is on the screen was kept from an earlier visit, and offers to drop it. */
export function RestoredNote({ onStartOver }: { onStartOver: () => void }) {
  const { t } = useTranslation('parts');
  return (
    <p style={{ color: 'var(--v-muted)', fontSize: '0.8125rem' }}>
      {t('draft.restored')}{' '}
      <Button
        size="compact-xs"
        variant="subtle"
        leftSection={<IconArrowBackUp size={13} aria-hidden />}
        onClick={onStartOver}
      >
        {t('draft.startOver')}
      </Button>
    </p>
  );
}
