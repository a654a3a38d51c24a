import { Button, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { changeMe } from '../api/auth.js';
import { organisationQuery } from '../api/organisation.js';
import { fieldErrors } from '../api/problem.js';
import { LeaveGuard } from '../edits/leave-guard.js';
import { asTyped } from '../edits/whole-number.js';
import { WholeNumberField } from '../edits/whole-number-field.js';
import { languages as spoken } from '../i18n/languages.js';
import { languageChoices } from '../lists/choices.js';
import { notify } from '../parts/notify.js';
import { Panel } from '../parts/panel.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { useMe, useSetMe } from '../sign-in/me.js';
import { ownName } from '../when/formats.js';
import { ZoneSelect } from './zone-select.js';

export function ProfileForm() {
  const { t, i18n } = useTranslation(['settings', 'parts']);
  const me = useMe();
  const setMe = useSetMe();
  const organisation = useQuery(organisationQuery);
  const form = useForm({
    initialValues: {
      name: me.name,
      language: me.language ?? '',
      timeZone: me.timeZone ?? me.organisation.timeZone,
      networkSize: me.networkSize ?? ('' as number | string),
    },
  });
  const save = useMutation({
    mutationFn: (values: typeof form.values) =>
      changeMe({
        ...values,
        language: values.language || null,
        networkSize: values.networkSize === '' ? null : asTyped(values.networkSize),
      }),
    onSuccess: (changed) => {
      setMe(changed);
      form.resetDirty();
      notify(t('parts:saved'));
    },
    onError: (error) => form.setErrors(fieldErrors(error)),
  });
  // Beside the languages of the portal those of the organisation's content: the feed goes by them, too.
  const others = [...(organisation.data?.languages ?? []), form.values.language].filter(
    (code) => code && !spoken.includes(code),
  );
  return (
    <Panel title={t('account.profile')}>
      <form onSubmit={form.onSubmit((values) => save.mutate(values))}>
        <Stack>
          <LeaveGuard unsaved={form.isDirty() && !save.isPending} />
          <ProblemAlert error={save.error} shown={Object.keys(form.values)} />
          <TextInput label={t('account.name')} autoComplete="name" {...form.getInputProps('name')} />
          <NativeSelect
            label={t('account.language')}
            description={t('account.languageWhy')}
            data={[
              { value: '', label: t('account.languageOfOrganisation') },
              ...spoken.map((code) => ({ value: code, label: ownName(code) })),
              ...languageChoices([...new Set(others)], i18n.language),
            ]}
            {...form.getInputProps('language')}
          />
          <ZoneSelect
            label={t('account.timeZone')}
            description={t('account.timeZoneWhy')}
            {...form.getInputProps('timeZone')}
          />
          <WholeNumberField
            label={t('account.networkSize')}
            description={t('account.networkSizeWhy')}
            value={form.values.networkSize}
            error={form.errors.networkSize}
            onChange={(size) => form.setFieldValue('networkSize', size)}
          />
          <Group justify="flex-end">
            <Button type="submit" loading={save.isPending}>
              {t('parts:save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Panel>
  );
}
