import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Page } from '../parts/page.js';
import { useMe } from '../sign-in/me.js';
import { PasswordForm } from './password-form.js';
import { ProfileForm } from './profile-form.js';
import { SessionList } from './session-list.js';

/** What concerns only the member: name, language, zone, password, sessions. */
export function AccountScreen() {
  const { t } = useTranslation('settings');
  const me = useMe();
  return (
    <Page title={t('account.title')} about={me.email} width="text">
      <Stack>
        <ProfileForm />
        <PasswordForm />
        <SessionList />
      </Stack>
    </Page>
  );
}
