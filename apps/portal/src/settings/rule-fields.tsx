import { NativeSelect, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { industryValues } from '#libs/api-client';
import { packsQuery } from '../api/guidelines.js';
import { placeChoices } from '../places/code-choices.js';
import { CodePicker } from '../places/code-picker.js';
import { sameCode } from '../places/place-name.js';
import type { Changeable } from './changeable.js';
import { errorOf } from './error-of.js';
import { PacksMoving } from './packs-moving.js';

type Values = Pick<Changeable, 'industry' | 'jurisdictions'>;

interface Props {
  values: Values;
  /** As they are saved. */
  saved: Values;
  errors: Record<string, string>;
  onChange: (change: Partial<Values>) => void;
}

/** What decides which packs bind the organisation, and what a change of it would do. */
export function RuleFields({ values, saved, errors, onChange }: Props) {
  const { t, i18n } = useTranslation(['settings', 'places']);
  const packs = useQuery(packsQuery);
  const bound = new Set(packs.data?.items.flatMap(({ jurisdiction }) => jurisdiction.split(', ')));
  const places = placeChoices(values.jurisdictions, i18n.language);
  const hasPacks = ({ value }: { value: string }) => bound.has(sameCode(value));
  return (
    <Stack>
      <NativeSelect
        label={t('field.industry')}
        value={values.industry ?? ''}
        error={errors.industry}
        data={[
          { value: '', label: t('field.industryAny') },
          ...industryValues.map((industry) => ({ value: industry, label: t(`places:industry.${industry}`) })),
        ]}
        onChange={(event) => onChange({ industry: (event.currentTarget.value || null) as Values['industry'] })}
      />
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
      <PacksMoving setting={values} saved={saved} />
    </Stack>
  );
}
