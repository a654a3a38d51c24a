import { NativeSelect, Stack, TagsInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { languageValues } from '#libs/api-client';
import { packsQuery } from '../api/guidelines.js';
import { placeChoices, writtenChoices } from '../places/code-choices.js';
import { CodePicker } from '../places/code-picker.js';
import { sameCode } from '../places/place-name.js';
import { ownName } from '../when/formats.js';
import type { Changeable } from './changeable.js';

type Values = Pick<Changeable, 'jurisdictions' | 'regions' | 'languages' | 'language'>;

interface Props {
  values: Values;
  errors: Record<string, string>;
  onChange: (change: Partial<Values>) => void;
}

/** Where the organisation is, and what is spoken and written there. */
export function PlaceFields({ values, errors, onChange }: Props) {
  const { t, i18n } = useTranslation('settings');
  const packs = useQuery(packsQuery);
  const bound = new Set(packs.data?.items.flatMap(({ jurisdiction }) => jurisdiction.split(', ')));
  const places = placeChoices(values.jurisdictions, i18n.language);
  const hasPacks = ({ value }: { value: string }) => bound.has(sameCode(value));
  return (
    <Stack>
      <CodePicker
        label={t('field.jurisdictions')}
        description={t('field.jurisdictionsWhy')}
        placeholder={t('field.jurisdictionsAny')}
        nothingFoundMessage={t('field.notFound')}
        choices={[
          { group: t('field.withPacks'), items: places.filter(hasPacks) },
          { group: t('field.withoutPacks'), items: places.filter((place) => !hasPacks(place)) },
        ]}
        value={values.jurisdictions}
        error={errorOf(errors, 'jurisdictions')}
        onChange={(jurisdictions) => onChange({ jurisdictions })}
      />
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

/** Of a list, or of one of its entries. */
function errorOf(errors: Record<string, string>, field: string): string | undefined {
  return Object.entries(errors).find(([path]) => path === field || path.startsWith(`${field}.`))?.[1];
}
