import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface Props {
  organisations: { slug: string; name: string }[];
  value: string | null;
  onChange: (slug: string | null) => void;
}

/** For whom an address that belongs to several organisations signs in. */
export function OrganisationSelect({ organisations, value, onChange }: Props) {
  const { t } = useTranslation('sign-in');
  return (
    <Select
      label={t('organisation')}
      description={t('organisationWhy')}
      data={organisations.map(({ slug, name }) => ({ value: slug, label: name }))}
      value={value}
      onChange={onChange}
      allowDeselect={false}
      required
    />
  );
}
