import { Button, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PasswordResetSent } from '../api/people.js';
import { CopyField } from '../parts/copy-field.js';
import { Time } from '../when/time.js';

/** What an admin did for somebody's password: a mail goes to them, or there is a link to hand over, shown once. */
export function ResetSent({ name, reset, onDone }: { name: string; reset: PasswordResetSent; onDone: () => void }) {
  const { t } = useTranslation('people');
  return (
    <Stack>
      <p role="status">{t(reset.mailed ? 'reset.mailed' : 'reset.made', { name })}</p>
      {reset.resetUrl && <CopyField label={t('reset.address')} value={reset.resetUrl} />}
      <p style={{ color: 'var(--v-muted)', fontSize: '0.8125rem' }}>
        {t('invite.until')} <Time at={reset.expiresAt} as="moment" />
      </p>
      <Button onClick={onDone}>{t('invite.done')}</Button>
    </Stack>
  );
}
