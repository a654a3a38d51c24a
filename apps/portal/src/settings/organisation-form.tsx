import { Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { changeOrganisation, organisationQuery, type Organisation } from '../api/organisation.js';
import { judgement } from '../api/guidelines.js';
import type { SafetySettings } from '../api/safety.js';
import { Problem } from '../api/problem.js';
import { useFieldErrors } from '../edits/use-field-errors.js';
import { SaveBar } from '../editor-bar/save-bar.js';
import { BothSides } from '../edits/both-sides.js';
import { beside, latestOf, theirsOf, useEdit } from '../edits/use-edit.js';
import { notify } from '../parts/notify.js';
import { Panel } from '../parts/panel.js';
import { RestoredNote } from '../parts/restored-note.js';
import { changeable, type Changeable } from './changeable.js';
import { DeadlinePanel } from './deadline-panel.js';
import { DisclosureFields } from './disclosure-fields.js';
import { LeaderboardFields } from './leaderboard-fields.js';
import { PlaceFields } from './place-fields.js';
import { RuleFields } from './rule-fields.js';
import { useDeadline } from './use-deadline.js';
import { useOrganisationFields } from './use-organisation-fields.js';
import { ZoneSelect } from './zone-select.js';

/** Languages without a wording of their own are left out: the usual one is said in them. */
const written = (disclosures: Organisation['disclosures']) =>
  disclosures?.filter(({ text }) => text.trim() !== '') ?? null;

/** Every setting has its field here, which says itself what is wrong with it. */
const fieldsIn = (error: unknown) => (error instanceof Problem ? error.errors.map(({ field }) => field) : []);

/** An organisation's settings and its reporting deadline: two things on the server, of which one bar saves whatever was changed. */
export function OrganisationForm({ organisation, clock }: { organisation: Organisation; clock: SafetySettings }) {
  const { t } = useTranslation(['settings', 'safety', 'parts']);
  const client = useQueryClient();
  const edit = useEdit(latestOf(organisation, changeable(organisation)), 'edit.organisation');
  // What this browser kept may be from a version that knew other fields.
  const values = changeable(edit.values);
  const { change } = edit;
  const fields = useOrganisationFields();
  const deadline = useDeadline(clock);
  const save = useMutation({
    mutationFn: (typed: Changeable) =>
      changeOrganisation({ ...typed, disclosures: written(typed.disclosures), revision: edit.revision }),
    meta: {
      changes: [
        '/api/leaderboards',
        ...judgement,
        '/api/guidelines/packs',
        '/api/guidelines/packs/moving',
        '/api/auth/me',
      ],
    },
    onError: (error) => {
      const theirs = theirsOf<Organisation>(error);
      if (theirs) client.setQueryData(organisationQuery.queryKey, theirs);
    },
    onSuccess: (changed, typed) => {
      edit.saved(typed, latestOf(changed, changeable(changed)));
      client.setQueryData(organisationQuery.queryKey, changed);
    },
  });
  const errors = useFieldErrors(save.error, values);
  const refused = beside(save.error);
  /** Each part goes for itself: what one is refused for does not hold up the other. */
  const saveAll = async (form: HTMLFormElement) => {
    if (!deadline.sound) return form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
    const asked = [
      ...(edit.changed ? [save.mutateAsync(values)] : []),
      ...(deadline.edit.changed ? [deadline.save()] : []),
    ];
    const answers = await Promise.allSettled(asked);
    if (answers.every(({ status }) => status === 'fulfilled')) notify(t('parts:saved'));
  };
  const discard = () => {
    edit.startOver();
    save.reset();
    deadline.discard();
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void saveAll(event.currentTarget);
      }}
    >
      <Stack>
        <BothSides edit={edit} fields={fields} error={save.error} />
        {(edit.restored || deadline.edit.restored) && <RestoredNote onStartOver={discard} />}
        <Panel title={t('section.organisation')} titleId="settings-organisation">
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
        <Panel title={t('section.disclosures')} titleId="settings-disclosures" about={t('section.disclosuresWhy')}>
          <DisclosureFields values={values} errors={errors} onChange={(disclosures) => change({ disclosures })} />
        </Panel>
        <Panel title={t('section.rules')} titleId="settings-rules" about={t('section.rulesWhy')}>
          <RuleFields values={values} saved={organisation} errors={errors} onChange={change} />
        </Panel>
        <Panel title={t('section.places')} titleId="settings-places">
          <PlaceFields values={values} errors={errors} onChange={change} />
        </Panel>
        <Panel title={t('section.leaderboards')} titleId="settings-leaderboards" about={t('section.leaderboardsWhy')}>
          <LeaderboardFields
            values={values.leaderboards}
            errors={errors}
            onChange={(leaderboards) => change({ leaderboards })}
          />
        </Panel>
        <DeadlinePanel deadline={deadline} />
      </Stack>
      <SaveBar
        changed={edit.changed || deadline.edit.changed}
        saving={save.isPending || deadline.saving}
        onDiscard={discard}
        error={refused ?? deadline.refusal}
        of={refused ? undefined : t('safety:setting.panel')}
        shown={refused ? fieldsIn(refused) : ['hours']}
      />
    </form>
  );
}
