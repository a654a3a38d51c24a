import { useRouter, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Me } from '../api/auth.js';
import { DemoPeople } from './demo-people.js';
import { EntryFrame } from './entry-frame.js';
import { useSetMe } from './me.js';
import { SignInForm } from './sign-in-form.js';

/** Only addresses within the portal are followed after signing in. */
const within = (next: string | undefined): string => (next && /^\/(?![/\\])/.test(next) ? next : '/');

export function SignInScreen() {
  const { t } = useTranslation('sign-in');
  const { next, after } = useSearch({ from: '/sign-in' });
  // Who has erased their account ends up here, and reads that it is done.
  const [title, about] = after === 'erased' ? [t('erased.title'), t('erased.about')] : [t('title'), t('about')];
  const router = useRouter();
  const setMe = useSetMe();
  const enter = (me: Me) => {
    setMe(me);
    void router.navigate({ href: within(next) });
  };
  return (
    <EntryFrame title={title} about={about} beside={<DemoPeople onSignedIn={enter} />}>
      <SignInForm onSignedIn={enter} />
      <p style={{ marginTop: 18, color: 'var(--v-muted)', fontSize: '0.8125rem' }}>{t('noAccount')}</p>
    </EntryFrame>
  );
}
