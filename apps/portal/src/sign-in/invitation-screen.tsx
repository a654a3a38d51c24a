import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useParams, useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { acceptInvitation, invitationQuery } from '../api/auth.js';
import { fieldErrors, Problem } from '../api/problem.js';
import { Failed } from '../parts/failed.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { useProblemText } from '../parts/problem-text.js';
import { RowsSkeleton } from '../lists/rows-skeleton.js';
import { EntryFrame } from './entry-frame.js';
import { useSetMe } from './me.js';
import { useSaid } from './use-said.js';

/** An invited person says their name, chooses a password and is in. */
export function InvitationScreen() {
  const { t } = useTranslation('sign-in');
  const { token } = useParams({ from: '/invitations/$token' });
  const invitation = useQuery(invitationQuery(token));
  const about = invitation.data
    ? t('invitation.about', { organisation: invitation.data.organisationName })
    : t('invitation.checking');
  return (
    <EntryFrame
      title={t(invitation.error ? 'invitation.over' : 'invitation.title')}
      about={invitation.error ? undefined : about}
    >
      {invitation.isPending && <RowsSkeleton rows={3} height={36} />}
      {invitation.error && <InvitationOver error={invitation.error} retry={() => void invitation.refetch()} />}
      {invitation.data && <AcceptForm token={token} email={invitation.data.email} name={invitation.data.name} />}
    </EntryFrame>
  );
}

/** An invitation that leads nowhere any more is no failure: who has joined signs in. */
function InvitationOver({ error, retry }: { error: unknown; retry: () => void }) {
  const { t } = useTranslation('sign-in');
  const textOf = useProblemText();
  if (!(error instanceof Problem) || error.status === 0 || error.status >= 500)
    return <Failed error={error} retry={retry} />;
  return (
    <Stack gap="md">
      <p role="alert">{textOf(error)}</p>
      <Button component={Link} to="/sign-in" fullWidth>
        {t('invitation.signIn')}
      </Button>
    </Stack>
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
  });
  const error = useSaid(accept.error);
  const errors = fieldErrors(error);
  return (
    <form onSubmit={form.onSubmit((values) => accept.mutate(values))}>
      <Stack gap="md">
        <ProblemAlert error={error} shown={['name', 'password']} />
        <TextInput label={t('email')} value={email} readOnly autoComplete="username" />
        <TextInput
          label={t('name')}
          autoComplete="name"
          required
          withAsterisk={false}
          {...form.getInputProps('name')}
          error={errors.name}
        />
        <PasswordInput
          label={t('invitation.password')}
          description={t('passwordRule')}
          autoComplete="new-password"
          required
          withAsterisk={false}
          visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
          {...form.getInputProps('password')}
          error={errors.password}
        />
        <Button type="submit" loading={accept.isPending} fullWidth>
          {t('invitation.accept')}
        </Button>
      </Stack>
    </form>
  );
}
