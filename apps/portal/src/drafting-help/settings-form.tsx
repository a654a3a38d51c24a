import { Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Problem } from '../api/problem.js';
import { useFieldErrors } from '../edits/use-field-errors.js';
import { SaveBar } from '../editor-bar/save-bar.js';
import { BothSides } from '../edits/both-sides.js';
import { fieldsOf } from '../edits/edit.rules.js';
import { beside, latestOf, theirsOf, useEdit } from '../edits/use-edit.js';
import { notify } from '../parts/notify.js';
import { Panel } from '../parts/panel.js';
import { ReachField } from '../second-reader/reach-field.js';
import { useReachWords } from '../second-reader/use-reach-words.js';
import { changeDraftingSettings, draftingSettingsQuery, type DraftingSettings } from './calls.js';

type Values = Pick<DraftingSettings, 'public' | 'professionals'>;

const valuesOf = ({ public: open, professionals }: Values): Values => ({ public: open, professionals });

/** For which topics of which readers' texts help is offered. */
export function SettingsForm({ settings }: { settings: DraftingSettings }) {
  const { t } = useTranslation(['drafting-help', 'second-reader', 'parts']);
  const client = useQueryClient();
  const edit = useEdit(latestOf(settings, valuesOf(settings)), 'drafting-help');
  const { values, change } = edit;
  const reach = useReachWords();
  const fields = fieldsOf<Values>({
    public: { label: t('second-reader:reach.public'), show: reach },
    professionals: { label: t('second-reader:reach.professionals'), show: reach },
  });
  const save = useMutation({
    mutationFn: (chosen: Values) => changeDraftingSettings({ ...chosen, revision: edit.revision }),
    onError: (error) => {
      const theirs = theirsOf<DraftingSettings>(error);
      if (theirs) client.setQueryData(draftingSettingsQuery.queryKey, theirs);
    },
    onSuccess: (answer, chosen) => {
      edit.saved(chosen, latestOf(answer, valuesOf(answer)));
      client.setQueryData(draftingSettingsQuery.queryKey, answer);
      notify(t('parts:saved'));
    },
  });
  const errors = useFieldErrors(save.error, values);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(values);
      }}
    >
      <Stack>
        <BothSides edit={edit} fields={fields} error={save.error} />
        <Panel title={t('reach.title')} titleId="drafting-help-reach" about={t('reach.about')}>
          <Stack>
            {(['public', 'professionals'] as const).map((audience) => (
              <ReachField
                key={audience}
                audience={audience}
                value={values[audience]}
                error={errors[`${audience}.topicIds`]}
                onChange={(chosen) => change({ [audience]: chosen })}
              />
            ))}
          </Stack>
        </Panel>
      </Stack>
      <SaveBar
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
