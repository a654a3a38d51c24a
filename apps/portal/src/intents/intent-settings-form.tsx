import { Stack, Switch } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { INTENT_KINDS } from '#libs/intent-places';
import { Problem } from '../api/problem.js';
import { SaveBar } from '../editor-bar/save-bar.js';
import { BothSides } from '../edits/both-sides.js';
import { fieldsOf } from '../edits/edit.rules.js';
import { beside, latestOf, theirsOf, useEdit } from '../edits/use-edit.js';
import { notify } from '../parts/notify.js';
import { Panel } from '../parts/panel.js';
import { formatList } from '../when/formats.js';
import { changeIntentSettings, intentSettingsQuery, type IntentKind, type IntentSettings } from './calls.js';
import classes from './intents.module.css';
import { usePlaceName } from './use-place-name.js';

interface Chosen {
  places: IntentKind[];
}

const chosenOf = ({ places }: IntentSettings): Chosen => ({ places });

/** A switch a place, each with what it means that a text goes there. */
export function IntentSettingsForm({ settings }: { settings: IntentSettings }) {
  const { t, i18n } = useTranslation(['shares', 'parts']);
  const client = useQueryClient();
  const nameOf = usePlaceName();
  const edit = useEdit(latestOf(settings, chosenOf(settings)), 'intents');
  const { values, change } = edit;
  const show = (places: IntentKind[]) =>
    places.length === 0 ? t('elsewhere.settings.none') : formatList(places.map(nameOf), i18n.language);
  const save = useMutation({
    mutationFn: (chosen: Chosen) => changeIntentSettings({ ...chosen, revision: edit.revision }),
    onError: (error) => {
      const theirs = theirsOf<IntentSettings>(error);
      if (theirs) client.setQueryData(intentSettingsQuery.queryKey, theirs);
    },
    onSuccess: (answer, chosen) => {
      edit.saved(chosen, latestOf(answer, chosenOf(answer)));
      client.setQueryData(intentSettingsQuery.queryKey, answer);
      notify(t('parts:saved'));
    },
  });
  const turn = (kind: IntentKind, on: boolean) =>
    change({ places: INTENT_KINDS.filter((each) => (each === kind ? on : values.places.includes(each))) });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(values);
      }}
    >
      <Stack>
        <BothSides
          edit={edit}
          fields={fieldsOf<Chosen>({ places: { label: t('elsewhere.settings.places'), show } })}
          error={save.error}
        />
        <Panel title={t('elsewhere.settings.places')} titleId="intent-places" about={t('elsewhere.settings.placesWhy')}>
          <Stack>
            {INTENT_KINDS.map((kind) => (
              <Switch
                key={kind}
                label={nameOf(kind)}
                description={t(`elsewhere.settings.of.${kind}`)}
                checked={values.places.includes(kind)}
                onChange={(event) => turn(kind, event.currentTarget.checked)}
              />
            ))}
          </Stack>
        </Panel>
        <Panel title={t('elsewhere.settings.rules')} titleId="intent-rules">
          <ul className={classes.lines}>
            {(['cleared', 'public', 'counted', 'recalled'] as const).map((rule) => (
              <li key={rule}>{t(`elsewhere.settings.rule.${rule}`)}</li>
            ))}
          </ul>
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
