import { NativeSelect, Stack, TagsInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { languageValues } from '#libs/api-client';
import { writtenChoices } from '../places/code-choices.js';
import { CodePicker } from '../places/code-picker.js';
import { ownName } from '../when/formats.js';
import type { Changeable } from './changeable.js';
import { errorOf } from './error-of.js';

type Values = Pick<Changeable, 'regions' | 'languages' | 'language'>;

interface Props {
  values: Values;
  errors: Record<string, string>;
  onChange: (change: Partial<Values>) => void;
}

/** What audiences and teams go by, and what is spoken and written. */
export function PlaceFields({ values, errors, onChange }: Props) {
  const { t, i18n } = useTranslation('settings');
  return (
    <Stack>
      <TagsInput
        label={t('field.regions')}
        description={t('field.regionsWhy')}
        value={values.regions}
        error={errorOf(errors, 'regions')}
        onChange={(regions) => onChange({ regions })}
      />
      <CodePicker
        label={t('field.languages')}
        description={t('field.languagesWhy')}
        placeholder={t('field.pick')}
        nothingFoundMessage={t('field.notFound')}
        choices={writtenChoices(values.languages, i18n.language)}
        value={values.languages}
        error={errorOf(errors, 'languages')}
        onChange={(languages) => onChange({ languages })}
      />
      <NativeSelect
        label={t('field.language')}
        description={t('field.languageWhy')}
        value={values.language}
        error={errors.language}
        data={languageValues.map((code) => ({ value: code, label: ownName(code) }))}
        onChange={(event) => onChange({ language: event.currentTarget.value as Values['language'] })}
      />
    </Stack>
  );
}
