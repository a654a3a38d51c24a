import { Button, Group, PasswordInput, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { changePassword } from '../api/auth.js';
import { fieldErrors } from '../api/problem.js';
import { LeaveGuard } from '../edits/leave-guard.js';
import { notify } from '../parts/notify.js';
import { Panel } from '../parts/panel.js';
import { ProblemAlert } from '../parts/problem-alert.js';

export function PasswordForm() {
  const { t } = useTranslation('settings');
  const form = useForm({ initialValues: { current: '', next: '' } });
  const change = useMutation({
    mutationFn: changePassword,
    onSuccess: () => {
      form.reset();
      notify(t('password.changed'));
    },
    onError: (error) => form.setErrors(fieldErrors(error)),
  });
  const toggle = { 'aria-label': t('password.show') };
  return (
    <Panel title={t('password.title')} about={t('password.about')}>
      <form onSubmit={form.onSubmit((values) => change.mutate(values))}>
        <Stack>
          <LeaveGuard unsaved={form.values.next !== '' && !change.isPending} />
          <ProblemAlert error={change.error} shown={['current', 'next']} />
          <PasswordInput
            label={t('password.current')}
            autoComplete="current-password"
            required
            withAsterisk={false}
            visibilityToggleButtonProps={toggle}
            {...form.getInputProps('current')}
          />
          <PasswordInput
            label={t('password.next')}
            description={t('password.rule')}
            autoComplete="new-password"
            required
            withAsterisk={false}
            visibilityToggleButtonProps={toggle}
            {...form.getInputProps('next')}
          />
          <Group justify="flex-end">
            <Button type="submit" variant="default" loading={change.isPending}>
              {t('password.change')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Panel>
  );
}
