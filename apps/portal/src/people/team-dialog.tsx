import { Button, Modal, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useMutation, useQuery, type UseMutationOptions } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { organisationQuery } from '../api/organisation.js';
import { changeTeam, createTeam, peopleQuery, removeTeam, type Team } from '../api/people.js';
import { useFieldErrors } from '../edits/use-field-errors.js';
import { BothSides } from '../edits/both-sides.js';
import { LeaveGuard } from '../edits/leave-guard.js';
import { beside, latestOf, useEdit, useNewest } from '../edits/use-edit.js';
import { AskFirst } from '../parts/ask-first.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { languageChoices, namedChoices } from '../lists/choices.js';
import { useTeamEditFields } from './use-edit-fields.js';
import classes from './people.module.css';

const NEW = { name: '', region: null, language: null, leadId: null, revision: 0, lastChange: null };

/** A new team, or one that exists already. */
export function TeamDialog({ team, onClose }: { team: Team | null; onClose: () => void }) {
  const { t, i18n } = useTranslation(['people', 'parts']);
  const organisation = useQuery(organisationQuery);
  const sellers = useQuery({
    ...peopleQuery({ role: 'seller', status: 'active', teamId: team?.id }, null),
    enabled: team !== null,
  });
  const comms = useQuery(peopleQuery({ role: 'comms_lead', status: 'active' }, null));
  const [newest, look] = useNewest(team ?? NEW);
  const { name, region, language, leadId } = newest;
  const edit = useEdit(
    latestOf(newest, { name, region: region ?? '', language: language ?? '', leadId: leadId ?? '' }),
    null,
  );
  const { values, change } = edit;
  const settled = {
    meta: { changes: ['/api/teams', '/api/auth/me'] },
    onSuccess: onClose,
  } satisfies UseMutationOptions;
  const body = {
    name: values.name,
    region: values.region || null,
    language: values.language || null,
    leadId: values.leadId || null,
  };
  const save = useMutation({
    mutationFn: () => (team ? changeTeam(team.id, { ...body, revision: edit.revision }) : createTeam(body)),
    onError: look,
    ...settled,
  });
  const remove = useMutation({ mutationFn: (id: string) => removeTeam(id), ...settled });
  const errors = useFieldErrors(save.error, values);
  const known = [...(sellers.data?.items ?? []), ...(comms.data?.items ?? [])];
  const leads = [...new Map(known.map((member) => [member.id, member])).values()];
  const elsewhere = values.leadId && !leads.some(({ id }) => id === values.leadId);
  const fields = useTeamEditFields(leads);
  const none = { value: '', label: t('notSet') };
  return (
    <Modal
      opened
      onClose={onClose}
      title={team ? team.name : t('team.new')}
      closeButtonProps={{ 'aria-label': t('parts:close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        <Stack>
          <ProblemAlert error={beside(save.error) ?? remove.error} shown={Object.keys(values)} />
          <BothSides edit={edit} fields={fields} error={save.error} />
          <LeaveGuard unsaved={edit.changed} />
          <TextInput
            label={t('field.name')}
            data-autofocus
            value={values.name}
            error={errors.name}
            onChange={(event) => change({ name: event.currentTarget.value })}
          />
          <NativeSelect
            label={t('field.region')}
            value={values.region}
            error={errors.region}
            data={[none, ...(organisation.data?.regions ?? [])]}
            onChange={(event) => change({ region: event.currentTarget.value })}
          />
          <NativeSelect
            label={t('field.language')}
            value={values.language}
            error={errors.language}
            data={[none, ...languageChoices(organisation.data?.languages ?? [], i18n.language)]}
            onChange={(event) => change({ language: event.currentTarget.value })}
          />
          <NativeSelect
            label={t('team.lead')}
            description={t('team.leadWhy')}
            value={values.leadId}
            error={errors.leadId}
            data={[
              none,
              ...(elsewhere ? [{ value: values.leadId, label: t('team.leadElsewhere') }] : []),
              ...namedChoices(leads, i18n.language),
            ]}
            onChange={(event) => change({ leadId: event.currentTarget.value })}
          />
          <div className={classes.foot}>
            {team ? (
              <AskFirst
                button={t('team.remove.button')}
                question={t('team.remove.words')}
                loading={remove.isPending}
                onConfirm={() => remove.mutate(team.id)}
              />
            ) : (
              <span />
            )}
            <Button type="submit" loading={save.isPending}>
              {t('parts:save')}
            </Button>
          </div>
        </Stack>
      </form>
    </Modal>
  );
}
