import { Button, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { InvitationLink } from '../api/people.js';
import { CopyField } from '../parts/copy-field.js';
import { WillBeTold } from '../told/will-be-told.js';
import { Time } from '../when/time.js';

/** The address an invited person follows, and whether a mail brings it to them; here it is shown once. */
export function InvitationMade({
  name,
  invitation,
  onDone,
}: {
  name: string;
  invitation: InvitationLink;
  onDone: () => void;
}) {
  const { t } = useTranslation('people');
  return (
    <Stack>
      <p role="status">{t(invitation.mailed ? 'invite.mailed' : 'invite.made', { name })}</p>
      <CopyField label={t('invite.address')} value={invitation.invitationUrl} />
      <p style={{ color: 'var(--v-muted)', fontSize: '0.8125rem' }}>
        {t('invite.until')} <Time at={invitation.invitationExpiresAt} as="moment" />
      </p>
      <WillBeTold of="invitation" />
      <Button onClick={onDone}>{t('invite.done')}</Button>
    </Stack>
  );
}
