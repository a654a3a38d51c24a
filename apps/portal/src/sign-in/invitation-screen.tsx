import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useParams, useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { acceptInvitation, invitationQuery } from '../api/auth.js';
import { fieldErrors } from '../api/problem.js';
import { Failed } from '../parts/failed.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { RowsSkeleton } from '../lists/rows-skeleton.js';
import { EntryFrame } from './entry-frame.js';
import { useSetMe } from './me.js';

/** An invited person says their name, chooses a password and is in. */
export function InvitationScreen() {
  const { t } = useTranslation('sign-in');
  const { token } = useParams({ from: '/invitations/$token' });
  const invitation = useQuery(invitationQuery(token));
  const about = invitation.data
    ? t('invitation.about', { organisation: invitation.data.organisationName })
    : t('invitation.checking');
  return (
    <EntryFrame title={t('invitation.title')} about={invitation.error ? t('invitation.invalid') : about}>
      {invitation.isPending && <RowsSkeleton rows={3} height={36} />}
      {invitation.error && <Failed error={invitation.error} />}
      {invitation.data && <AcceptForm token={token} email={invitation.data.email} name={invitation.data.name} />}
    </EntryFrame>
  );
}

function AcceptForm({ token, email, name }: { token: string; email: string; name: string }) {
  const { t } = useTranslation('sign-in');
  const router = useRouter();
  const setMe = useSetMe();
  const form = useForm({ initialValues: { name, password: '' } });
  const accept = useMutation({
    mutationFn: (values: { name: string; password: string }) => acceptInvitation(token, values),
    onSuccess: (me) => {
      setMe(me);
      void router.navigate({ to: '/' });
    },
    onError: (error) => form.setErrors(fieldErrors(error)),
  });
  return (
    <form onSubmit={form.onSubmit((values) => accept.mutate(values))}>
      <Stack gap="md">
        <ProblemAlert error={accept.error} shown={['name', 'password']} />
        <TextInput label={t('email')} value={email} readOnly autoComplete="username" />
        <TextInput
          label={t('name')}
          autoComplete="name"
          required
          withAsterisk={false}
          {...form.getInputProps('name')}
        />
        <PasswordInput
          label={t('invitation.password')}
          description={t('passwordRule')}
          autoComplete="new-password"
          required
          withAsterisk={false}
          visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
          {...form.getInputProps('password')}
        />
        <Button type="submit" loading={accept.isPending} fullWidth>
          {t('invitation.accept')}
        </Button>
      </Stack>
    </form>
  );
}
