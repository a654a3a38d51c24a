import { Button } from '@mantine/core';
import { useDisclosure, useMediaQuery } from '@mantine/hooks';
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { FeedFilter } from '../api/feed.js';
import { Filters } from '../lists/filters.js';
import { SearchBox } from '../lists/search-box.js';
import { laterDialog } from '../parts/later.js';
import { FilterFields } from './filter-fields.js';

interface Props {
  filter: FeedFilter;
  onChange: (change: Partial<FeedFilter>) => void;
}

const FilterDrawer = laterDialog(() => import('./filter-drawer.js').then(({ FilterDrawer }) => FilterDrawer));

/** The search beside the filters; on a phone these stand behind one button, which says how many are active. */
export function FeedFilters({ filter, onChange }: Props) {
  const { t } = useTranslation('feed');
  const phone = useMediaQuery('(max-width: 47.99em)', false, { getInitialValueInEffect: false });
  const [opened, { open, close }] = useDisclosure(false);
  const { search, ...others } = filter;
  const active = Object.values(others).filter((value) => value !== undefined).length;
  return (
    <Filters label={t('filter.label')}>
      <SearchBox label={t('filter.search')} value={search} onChange={(search) => onChange({ search })} />
      {phone ? (
        <>
          <Button
            variant="default"
            style={{ flex: 'none' }}
            leftSection={<IconAdjustmentsHorizontal size={16} aria-hidden />}
            rightSection={active > 0 && active}
            aria-label={active > 0 ? t('filter.openActive', { count: active }) : undefined}
            aria-haspopup="dialog"
            onClick={open}
          >
            {t('filter.open')}
          </Button>
          <FilterDrawer opened={opened} onClose={close} filter={filter} onChange={onChange} />
        </>
      ) : (
        <FilterFields filter={filter} onChange={onChange} />
      )}
    </Filters>
  );
}
