import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { myMailAddressQuery } from '../api/deliveries.js';
import { Notice } from '../parts/notice.js';
import { Page } from '../parts/page.js';
import { DeputyPanel } from '../responsibilities/deputy-panel.js';
import { MyData } from '../rights/my-data.js';
import { decides } from '../responsibilities/deciding.js';
import { TimesPanel } from '../sharing-times/times-panel.js';
import { scoredNodesOf, useMe } from '../sign-in/me.js';
import { PasswordForm } from './password-form.js';
import { ProfileForm } from './profile-form.js';
import { SessionList } from './session-list.js';

/** What concerns only the member: name, language, zone, when they share, who stands in, password, sessions. */
export function AccountScreen() {
  const { t } = useTranslation('settings');
  const me = useMe();
  const mail = useQuery(myMailAddressQuery);
  return (
    <Page title={t('account.title')} about={me.email} width="text">
      <Stack>
        {mail.data?.offSince && (
          <Notice title={t('mailOff.title')}>
            <p>{t('mailOff.words', { email: me.email })}</p>
          </Notice>
        )}
        <ProfileForm />
        {scoredNodesOf(me).length > 0 && <TimesPanel />}
        {decides(me.roles) && <DeputyPanel />}
        <PasswordForm />
        <SessionList />
        <MyData />
      </Stack>
    </Page>
  );
}
