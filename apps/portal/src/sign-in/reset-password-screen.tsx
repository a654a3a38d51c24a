import { Button, PasswordInput, Stack } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useParams, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { passwordResetQuery, resetPassword } from '../api/password-resets.js';
import { fieldErrors, Problem } from '../api/problem.js';
import { RowsSkeleton } from '../lists/rows-skeleton.js';
import { Failed } from '../parts/failed.js';
import { TextLink } from '../parts/links.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { EntryFrame } from './entry-frame.js';
import { useSetMe } from './me.js';
import { SignInForm } from './sign-in-form.js';
import { useSaid } from './use-said.js';

/** What the link in a mail leads to: a new password, and then signing in with it. */
export function ResetPasswordScreen() {
  const { t } = useTranslation('sign-in');
  const { token } = useParams({ from: '/reset-password/$token' });
  const [done, setDone] = useState(false);
  const state = useQuery(passwordResetQuery(token));
  if (done) return <SignInAgain />;
  if (state.error) {
    return (
      <EntryFrame title={t('reset.title')}>
        <Failed error={state.error} retry={() => void state.refetch()} />
      </EntryFrame>
    );
  }
  if (!state.data) {
    return (
      <EntryFrame title={t('reset.title')} about={t('reset.checking')}>
        <RowsSkeleton rows={2} height={36} />
      </EntryFrame>
    );
  }
  if (!state.data.valid) {
    return (
      <EntryFrame title={t('reset.spent.title')} about={t('reset.spent.about')}>
        <TextLink to="/forgot-password">{t('reset.spent.again')}</TextLink>
      </EntryFrame>
    );
  }
  return (
    <EntryFrame title={t('reset.title')} about={t('reset.about')}>
      <NewPasswordForm token={token} onDone={() => setDone(true)} />
    </EntryFrame>
  );
}

function NewPasswordForm({ token, onDone }: { token: string; onDone: () => void }) {
  const { t } = useTranslation('sign-in');
  const [password, setPassword] = useState('');
  const setMe = useSetMe();
  const set = useMutation({
    mutationFn: () => resetPassword(token, { password }),
    onSuccess: () => {
      // Every session has ended, this browser's too.
      setMe(null);
      onDone();
    },
  });
  const error = useSaid(set.error);
  const spent = set.error instanceof Problem && set.error.code === 'reset_unusable';
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        set.mutate();
      }}
    >
      <Stack gap="md">
        <ProblemAlert error={error} shown={['password']} />
        {spent && <TextLink to="/forgot-password">{t('reset.spent.again')}</TextLink>}
        <PasswordInput
          label={t('reset.password')}
          description={t('passwordRule')}
          autoComplete="new-password"
          autoFocus
          required
          withAsterisk={false}
          visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
          value={password}
          error={fieldErrors(error).password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <Button type="submit" loading={set.isPending} fullWidth>
          {t('reset.set')}
        </Button>
      </Stack>
    </form>
  );
}

function SignInAgain() {
  const { t } = useTranslation('sign-in');
  const router = useRouter();
  const setMe = useSetMe();
  return (
    <EntryFrame title={t('reset.done.title')} about={t('reset.done.about')}>
      <SignInForm
        onSignedIn={(me) => {
          setMe(me);
          void router.navigate({ to: '/' });
        }}
      />
    </EntryFrame>
  );
}
