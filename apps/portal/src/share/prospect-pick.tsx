import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { prospectsQuery } from '../prospects/prospects-api.js';
import { TextLink } from '../parts/links.js';
import { compareNames } from '../when/formats.js';

interface Props {
  value: string | null;
  onChange: (prospectId: string | null) => void;
}

/** Whom a seller has in mind with a post: its link is then theirs. */
export function ProspectPick({ value, onChange }: Props) {
  const { t, i18n } = useTranslation('share');
  const prospects = useQuery(prospectsQuery);
  const items = prospects.data?.items ?? [];
  const compare = compareNames(i18n.language);
  return (
    <NativeSelect
      label={t('prospect.label')}
      description={items.length > 0 ? t('prospect.why') : <TextLink to="/prospects">{t('prospect.first')}</TextLink>}
      disabled={items.length === 0}
      value={value ?? ''}
      onChange={(event) => onChange(event.currentTarget.value || null)}
      data={[
        { value: '', label: t('prospect.nobody') },
        ...items
          .toSorted((one, other) => compare(one.name, other.name))
          .map(({ id, name }) => ({ value: id, label: name })),
      ]}
    />
  );
}
