import { Button, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { requestPasswordReset } from '../api/password-resets.js';
import { BackLink } from '../parts/links.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { EntryFrame } from './entry-frame.js';
import { useSaid } from './use-said.js';

/** Asks where to send a link. The answer is the same for every address, and so is what this screen says. */
export function ForgotPasswordScreen() {
  const { t } = useTranslation('sign-in');
  const typed = useLocation({ select: ({ state }) => state.email });
  const [email, setEmail] = useState(typed ?? '');
  const ask = useMutation({ mutationFn: requestPasswordReset });
  const error = useSaid(ask.error);
  const back = (
    <p style={{ marginTop: 20 }}>
      <BackLink to="/sign-in">{t('forgotten.back')}</BackLink>
    </p>
  );
  if (ask.data) {
    const words = ask.data.mailed ? 'sent' : 'noMail';
    return (
      <EntryFrame title={t(`forgotten.${words}.title`)}>
        <Stack gap="md">
          <Told>{t(`forgotten.${words}.about`, { email: ask.variables.email })}</Told>
          <p style={{ color: 'var(--v-muted)' }}>{t(`forgotten.${words}.help`)}</p>
          <Button variant="default" onClick={() => ask.reset()} fullWidth>
            {t('forgotten.other')}
          </Button>
        </Stack>
        {back}
      </EntryFrame>
    );
  }
  return (
    <EntryFrame title={t('forgotten.title')} about={t('forgotten.about')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          ask.mutate({ email });
        }}
      >
        <Stack gap="md">
          <ProblemAlert error={error} />
          <TextInput
            label={t('email')}
            type="email"
            autoComplete="username"
            autoFocus
            required
            withAsterisk={false}
            value={email}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
          <Button type="submit" loading={ask.isPending} fullWidth>
            {t('forgotten.send')}
          </Button>
        </Stack>
      </form>
      {back}
    </EntryFrame>
  );
}

/** What came of it: read out, and where the keyboard goes on from, since the button that was pressed is gone. */
function Told({ children }: { children: string }) {
  const told = useRef<HTMLParagraphElement>(null);
  useEffect(() => told.current?.focus(), []);
  return (
    <p ref={told} role="status" tabIndex={-1} style={{ outline: 'none', overflowWrap: 'anywhere' }}>
      {children}
    </p>
  );
}
