import { Button, Group, NativeSelect, Stack, TagsInput, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { languageValues } from '#libs/api-client';
import { changeOrganisation, organisationQuery, type Organisation } from '../api/organisation.js';
import { fieldErrors } from '../api/problem.js';
import { BothSides } from '../edits/both-sides.js';
import { beside, latestOf, theirsOf, useEdit } from '../edits/use-edit.js';
import { notify } from '../parts/notify.js';
import { Panel } from '../parts/panel.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { RestoredNote } from '../parts/restored-note.js';
import { ownName } from '../when/formats.js';
import { changeable, type Changeable } from './changeable.js';
import { DisclosureFields } from './disclosure-fields.js';
import { LeaderboardFields } from './leaderboard-fields.js';
import { useOrganisationFields } from './use-organisation-fields.js';
import { ZoneSelect } from './zone-select.js';

/** Languages without a wording of their own are left out: the usual one is said in them. */
const written = (disclosures: Organisation['disclosures']) =>
  disclosures?.filter(({ text }) => text.trim() !== '') ?? null;

export function OrganisationForm({ organisation }: { organisation: Organisation }) {
  const { t } = useTranslation(['settings', 'parts']);
  const client = useQueryClient();
  const edit = useEdit(latestOf(organisation, changeable(organisation)), 'edit.organisation');
  // What this browser kept may be from a version that knew other fields.
  const values = changeable(edit.values);
  const { change } = edit;
  const fields = useOrganisationFields();
  const save = useMutation({
    mutationFn: (typed: Changeable) =>
      changeOrganisation({ ...typed, disclosures: written(typed.disclosures), revision: edit.revision }),
    meta: { changes: ['/api/leaderboards', '/api/guidelines/rule-set', '/api/auth/me'] },
    onError: (error) => {
      const theirs = theirsOf<Organisation>(error);
      if (theirs) client.setQueryData(organisationQuery.queryKey, theirs);
    },
    onSuccess: (changed, typed) => {
      edit.saved(typed, latestOf(changed, changeable(changed)));
      client.setQueryData(organisationQuery.queryKey, changed);
      notify(t('parts:saved'));
    },
  });
  const errors = fieldErrors(save.error);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(values);
      }}
    >
      <Stack>
        <ProblemAlert error={beside(save.error)} shown={[...Object.keys(values), 'leaderboards.mode']} />
        <BothSides edit={edit} fields={fields} error={save.error} />
        {edit.restored && <RestoredNote onStartOver={edit.startOver} />}
        <Panel title={t('section.organisation')}>
          <Stack>
            <TextInput
              label={t('field.name')}
              value={values.name}
              error={errors.name}
              onChange={(event) => change({ name: event.currentTarget.value })}
            />
            <TextInput
              label={t('field.employerName')}
              description={t('field.employerNameWhy')}
              value={values.employerName}
              error={errors.employerName}
              onChange={(event) => change({ employerName: event.currentTarget.value })}
            />
            <ZoneSelect
              label={t('field.timeZone')}
              description={t('field.timeZoneWhy')}
              value={values.timeZone}
              error={errors.timeZone}
              onChange={(timeZone) => change({ timeZone })}
            />
          </Stack>
        </Panel>
        <Panel title={t('section.disclosures')} about={t('section.disclosuresWhy')}>
          <DisclosureFields values={values} errors={errors} onChange={(disclosures) => change({ disclosures })} />
        </Panel>
        <Panel title={t('section.places')}>
          <Stack>
            <TagsInput
              label={t('field.jurisdictions')}
              description={t('field.jurisdictionsWhy')}
              value={values.jurisdictions}
              error={errors.jurisdictions}
              onChange={(jurisdictions) => change({ jurisdictions })}
            />
            <TagsInput
              label={t('field.regions')}
              description={t('field.regionsWhy')}
              value={values.regions}
              error={errors.regions}
              onChange={(regions) => change({ regions })}
            />
            <TagsInput
              label={t('field.languages')}
              description={t('field.languagesWhy')}
              value={values.languages}
              error={errors.languages}
              onChange={(languages) => change({ languages })}
            />
            <NativeSelect
              label={t('field.language')}
              description={t('field.languageWhy')}
              value={values.language}
              error={errors.language}
              data={languageValues.map((code) => ({ value: code, label: ownName(code) }))}
              onChange={(event) => change({ language: event.currentTarget.value as Organisation['language'] })}
            />
          </Stack>
        </Panel>
        <Panel title={t('section.leaderboards')} about={t('section.leaderboardsWhy')}>
          <LeaderboardFields
            values={values.leaderboards}
            errors={errors}
            onChange={(leaderboards) => change({ leaderboards })}
          />
        </Panel>
        <Group justify="flex-end">
          <Button type="submit" loading={save.isPending}>
            {t('parts:save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
