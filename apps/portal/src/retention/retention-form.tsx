import { Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Problem } from '../api/problem.js';
import { useFieldErrors } from '../edits/use-field-errors.js';
import { WholeNumberField } from '../edits/whole-number-field.js';
import { SaveBar } from '../editor-bar/save-bar.js';
import { BothSides } from '../edits/both-sides.js';
import { fieldsOf } from '../edits/edit.rules.js';
import { beside, latestOf, theirsOf, useEdit } from '../edits/use-edit.js';
import { Confirm } from '../parts/confirm.js';
import { notify } from '../parts/notify.js';
import { Panel } from '../parts/panel.js';
import { changeRetention, forecastErasure, retentionQuery, type Retention } from './calls.js';
import { ErasureTold } from './erasure-told.js';
import { areDays, CLASSES, daysOf, shortened, typedOf, type Typed } from './retention-values.js';

/** For how many days each class of record is kept; an empty field keeps it for ever. */
export function RetentionForm({ retention }: { retention: Retention }) {
  const { t } = useTranslation(['retention', 'parts']);
  const client = useQueryClient();
  const [asked, asking] = useDisclosure(false);
  const edit = useEdit(latestOf(retention, typedOf(retention)), 'retention');
  const { values, change } = edit;
  const show = (days: string | number) => (days === '' ? t('forEver') : t('days', { count: Number(days) }));
  const fields = fieldsOf<Typed>({
    items: { label: t('class.items.label'), show },
    drafts: { label: t('class.drafts.label'), show },
    suggestions: { label: t('class.suggestions.label'), show },
  });
  const save = useMutation({
    mutationFn: (chosen: Typed) => changeRetention({ ...daysOf(chosen), revision: edit.revision }),
    onError: (error) => {
      const theirs = theirsOf<Retention>(error);
      if (theirs) client.setQueryData(retentionQuery.queryKey, theirs);
    },
    onSuccess: (answer, chosen) => {
      edit.saved(chosen, latestOf(answer, typedOf(answer)));
      client.setQueryData(retentionQuery.queryKey, answer);
      notify(t('parts:saved'));
    },
  });
  // What goes is known before anybody is asked whether it may; where it cannot be counted, they are told that instead.
  const count = useMutation({ mutationFn: (chosen: Typed) => forecastErasure(daysOf(chosen)), onSettled: asking.open });
  const errors = useFieldErrors(save.error, values);
  const shorter = shortened(typedOf(retention), values);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!CLASSES.every((name) => areDays(values[name]))) return;
        if (shorter.length > 0) count.mutate(values);
        else save.mutate(values);
      }}
    >
      <Stack>
        <BothSides edit={edit} fields={fields} error={save.error} />
        <Panel title={t('keep')} titleId="retention-classes" about={t('keepAbout')}>
          <Stack>
            {CLASSES.map((name) => (
              <WholeNumberField
                key={name}
                label={t(`class.${name}.label`)}
                description={t(`class.${name}.why`)}
                placeholder={t('forEver')}
                value={values[name]}
                onChange={(days) => change({ [name]: days })}
                error={areDays(values[name]) ? errors[name] : t('wrong')}
              />
            ))}
            <p>{t('stays')}</p>
          </Stack>
        </Panel>
      </Stack>
      <Confirm
        opened={asked}
        onClose={asking.close}
        title={t('shorter.title')}
        confirm={t('shorter.confirm')}
        cancel={t('parts:cancel')}
        grave
        onConfirm={() => count.variables && save.mutate(count.variables)}
      >
        <p>{t('shorter.why')}</p>
        <ul>
          {asked &&
            shortened(typedOf(retention), count.variables ?? values).map((name) => (
              <li key={name}>
                {t('shorter.of', { what: t(`class.${name}.label`), days: show((count.variables ?? values)[name]) })}
              </li>
            ))}
        </ul>
        <ErasureTold forecast={count.data} error={count.error} />
      </Confirm>
      <SaveBar
        changed={edit.changed}
        saving={save.isPending || count.isPending}
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
