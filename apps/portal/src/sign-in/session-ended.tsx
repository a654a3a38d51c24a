import { Anchor, Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import i18next from 'i18next';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { Me } from '../api/auth.js';
import { sessionGate } from '../api/gates.js';
import { useMe, useSetMe } from './me.js';
import { SignInForm } from './sign-in-form.js';

/** Over whatever the member was doing when their session ended. What they typed stays beneath, and goes on afterwards. */
export function SessionEnded() {
  useSuspenseQuery({
    queryKey: ['texts', 'sign-in'],
    queryFn: () => i18next.loadNamespaces('sign-in').then(() => true),
  });
  const { t } = useTranslation('sign-in');
  const me = useMe();
  const setMe = useSetMe();
  const onSignedIn = (again: Me) => {
    // Somebody else's session must never continue this member's work.
    if (again.memberId !== me.memberId) return window.location.assign('/');
    setMe(again);
    sessionGate.open();
  };
  return (
    <Modal
      opened
      onClose={() => undefined}
      withCloseButton={false}
      closeOnClickOutside={false}
      closeOnEscape={false}
      title={t('expired.title')}
      zIndex={600}
    >
      <p style={{ marginBottom: 16, color: 'var(--v-muted)' }}>{t('expired.about')}</p>
      <SignInForm email={me.email} organisation={me.organisation.slug} onSignedIn={onSignedIn} />
      <p style={{ marginTop: 14, fontSize: '0.8125rem' }}>
        <Anchor href="/sign-in" inherit>
          {t('expired.other')}
        </Anchor>
      </p>
    </Modal>
  );
}
