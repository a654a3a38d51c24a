import { Checkbox, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Problem } from '../api/problem.js';
import { useFieldErrors } from '../edits/use-field-errors.js';
import { changeSecondReader, secondReaderQuery, type SecondReader } from './calls.js';
import { SaveBar } from '../editor-bar/save-bar.js';
import { BothSides } from '../edits/both-sides.js';
import { beside, latestOf, theirsOf, useEdit } from '../edits/use-edit.js';
import { notify } from '../parts/notify.js';
import { Panel } from '../parts/panel.js';
import { ReachField } from './reach-field.js';
import { changeOf, valuesOf, type ReaderValues } from './reader-values.js';
import { useReaderFields } from './use-reader-fields.js';

/** Where the model answers, and for which texts it is asked. */
export function ReaderForm({ reader }: { reader: SecondReader }) {
  const { t } = useTranslation(['second-reader', 'parts']);
  const client = useQueryClient();
  // Without a name: a key that was typed is kept in no browser.
  const edit = useEdit(latestOf(reader, valuesOf(reader)), null);
  const { values, change } = edit;
  const fields = useReaderFields();
  const save = useMutation({
    mutationFn: (typed: ReaderValues) => changeSecondReader({ ...changeOf(typed), revision: edit.revision }),
    onError: (error) => {
      const theirs = theirsOf<SecondReader>(error);
      if (theirs) client.setQueryData(secondReaderQuery.queryKey, theirs);
    },
    onSuccess: (answer, typed) => {
      edit.saved(typed, latestOf(answer, valuesOf(answer)));
      client.setQueryData(secondReaderQuery.queryKey, answer);
      notify(t('parts:saved'));
    },
  });
  const errors = useFieldErrors(save.error, values);
  const keySet = reader.settings?.keySet ?? false;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(values);
      }}
    >
      <Stack>
        <BothSides edit={edit} fields={fields} error={save.error} />
        <Panel title={t('endpoint.title')} titleId="second-reader-endpoint" about={t('endpoint.about')}>
          <Stack>
            <TextInput
              label={t('endpoint.baseUrl')}
              description={t('endpoint.baseUrlWhy')}
              value={values.baseUrl}
              error={errors.baseUrl}
              spellCheck={false}
              onChange={(event) => change({ baseUrl: event.currentTarget.value })}
            />
            <TextInput
              label={t('endpoint.model')}
              value={values.model}
              error={errors.model}
              spellCheck={false}
              onChange={(event) => change({ model: event.currentTarget.value })}
            />
            <PasswordInput
              label={t('endpoint.key')}
              description={t(keySet ? 'endpoint.keySet' : 'endpoint.keyWhy')}
              value={values.key}
              error={errors.key}
              disabled={values.removeKey}
              autoComplete="off"
              visibilityToggleButtonProps={{ 'aria-label': t('endpoint.showKey') }}
              onChange={(event) => change({ key: event.currentTarget.value })}
            />
            {keySet && (
              <Checkbox
                label={t('endpoint.removeKey')}
                checked={values.removeKey}
                onChange={(event) => change({ removeKey: event.currentTarget.checked, key: '' })}
              />
            )}
          </Stack>
        </Panel>
        <Panel title={t('reach.title')} titleId="second-reader-reach" about={t('reach.about')}>
          <Stack>
            {(['public', 'professionals'] as const).map((audience) => (
              <ReachField
                key={audience}
                audience={audience}
                value={values[audience]}
                error={errors[`${audience}.topicIds`]}
                onChange={(reach) => change({ [audience]: reach })}
              />
            ))}
          </Stack>
        </Panel>
      </Stack>
      <SaveBar
        kept={false}
        changed={edit.changed}
        saving={save.isPending}
        onDiscard={() => {
          edit.startOver();
          save.reset();
        }}
        error={beside(save.error)}
        shown={save.error instanceof Problem ? save.error.errors.map(({ field }) => field) : []}
      />
    </form>
  );
}
