import { Button, Group, Modal, MultiSelect, NativeSelect, Stack, Switch, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { topicsQuery } from '../api/content.js';
import { organisationQuery } from '../api/organisation.js';
import { teamsQuery } from '../api/people.js';
import { fieldErrors } from '../api/problem.js';
import { BothSides } from '../edits/both-sides.js';
import { LeaveGuard } from '../edits/leave-guard.js';
import { beside, latestOf, useEdit, useNewest } from '../edits/use-edit.js';
import { WholeNumberField } from '../edits/whole-number-field.js';
import { languageChoices, namedChoices } from '../lists/choices.js';
import { notify } from '../parts/notify.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { FeedPreviewNote } from './feed-preview-note.js';
import { orderOf, valuesOf } from './source-values.js';
import { changeSource, checkFeed, followSource, type Source } from './sources-api.js';
import { useSourceFields } from './use-source-fields.js';

const SHOWN = ['address', 'name', 'language', 'topics', 'dailyLimit', 'audience.teams'];

/** Which feed is followed, and what its drafts begin with. What is in it is looked at before it is followed. */
export function SourceDialog({ source, onClose }: { source: Source | null; onClose: () => void }) {
  const { t, i18n } = useTranslation(['library', 'parts']);
  const topics = useQuery(topicsQuery);
  const teams = useQuery(teamsQuery);
  const organisation = useQuery(organisationQuery);
  const [newest, look] = useNewest(source ?? { revision: 0, lastChange: null });
  const edit = useEdit(latestOf(newest, valuesOf(newest)), source ? null : 'new-source');
  const { values, change } = edit;
  const fields = useSourceFields();
  const check = useMutation({
    mutationFn: () => checkFeed(values.address),
    onSuccess: ({ title }) => values.name.trim() === '' && change({ name: title }),
  });
  const save = useMutation({
    mutationFn: async () => {
      const order = orderOf(values);
      const state = values.on ? 'on' : 'paused';
      if (source) await changeSource(source.id, { ...order, state, ownerId: source.owner.id, revision: edit.revision });
      else await followSource({ ...order, address: values.address });
    },
    meta: { changes: ['/api/sources'] },
    onError: look,
    onSuccess: () => {
      edit.startOver();
      notify(source ? t('parts:saved') : t('sources.followed', { name: values.name }));
      onClose();
    },
  });
  const errors = { ...fieldErrors(check.error), ...fieldErrors(save.error) };
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={source ? t('sources.changeOf', { name: source.name }) : t('sources.follow')}
      closeButtonProps={{ 'aria-label': t('parts:close') }}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        <Stack>
          <ProblemAlert error={beside(save.error) ?? check.error} shown={SHOWN} />
          <BothSides edit={edit} fields={fields} error={save.error} />
          <LeaveGuard unsaved={edit.changed} kept={source === null} />
          <Group align="flex-start" gap="xs">
            <TextInput
              style={{ flex: '1 1 220px' }}
              type="url"
              label={t('sources.address')}
              description={t('sources.addressWhy')}
              placeholder="https://"
              value={values.address}
              error={errors.address}
              readOnly={source !== null}
              onChange={(event) => change({ address: event.currentTarget.value })}
            />
            {!source && (
              <Button variant="default" mt={44} loading={check.isPending} onClick={() => check.mutate()}>
                {t('sources.check')}
              </Button>
            )}
          </Group>
          <div role="status">{check.data && <FeedPreviewNote preview={check.data} />}</div>
          <TextInput
            label={t('sources.name')}
            value={values.name}
            error={errors.name}
            onChange={(event) => change({ name: event.currentTarget.value })}
          />
          <Group grow align="flex-start" preventGrowOverflow={false}>
            <NativeSelect
              label={t('caption.language')}
              data={languageChoices(organisation.data?.languages ?? ['en'], i18n.language)}
              value={values.language}
              error={errors.language}
              onChange={(event) => change({ language: event.currentTarget.value })}
            />
            <WholeNumberField
              label={t('sources.dailyLimit')}
              value={values.dailyLimit}
              error={errors.dailyLimit}
              onChange={(dailyLimit) => change({ dailyLimit })}
            />
          </Group>
          <MultiSelect
            label={t('field.topics')}
            searchable
            data={namedChoices(topics.data?.items, i18n.language)}
            value={values.topics}
            error={errors.topics}
            onChange={(picked) => change({ topics: picked })}
          />
          <MultiSelect
            label={t('field.teams')}
            placeholder={values.teams.length ? undefined : t('field.everyTeam')}
            searchable
            data={namedChoices(teams.data?.items, i18n.language)}
            value={values.teams}
            error={errors['audience.teams']}
            onChange={(picked) => change({ teams: picked })}
          />
          {source && (
            <Switch
              label={t('sources.on')}
              description={t('sources.onWhy')}
              checked={values.on}
              onChange={(event) => change({ on: event.currentTarget.checked })}
            />
          )}
          <p>{t('sources.review')}</p>
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('parts:cancel')}
            </Button>
            <Button type="submit" loading={save.isPending}>
              {source ? t('parts:save') : t('sources.follow')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
