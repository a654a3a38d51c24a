import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { IconPill, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { productsQuery, type Product } from '../api/products.js';
import { Empty } from '../parts/empty.js';
import { Failed } from '../parts/failed.js';
import { FilterSelect } from '../lists/filter-select.js';
import { Filters } from '../lists/filters.js';
import { Page } from '../parts/page.js';
import { Panel } from '../parts/panel.js';
import { RowsSkeleton } from '../lists/rows-skeleton.js';
import { SearchBox } from '../lists/search-box.js';
import { holds, useMe } from '../sign-in/me.js';
import { ProductDialog } from './product-dialog.js';
import { ProductTable } from './product-table.js';
import { matchesProduct, statuses } from './product-values.js';
import { GuidelineTabs } from '../guidelines/tabs.js';

/** The products the rules know: the organisation's own, and others it has to speak about with care. */
export function ProductsScreen() {
  const { t } = useTranslation('products');
  const mayChange = holds(useMe(), 'comms_lead', 'admin');
  const search = useSearch({ from: '/shell/guidelines/products' });
  const navigate = useNavigate({ from: '/guidelines/products' });
  const products = useQuery(productsQuery);
  const [editing, setEditing] = useState<Product | 'new' | null>(null);
  const change = (changed: Partial<typeof search>) =>
    void navigate({ search: { ...search, ...changed }, replace: true });
  const all = products.data?.items;
  const shown = all?.filter((product) => matchesProduct(product, search.search, search.status));
  const actions = mayChange && (
    <>
      <Button component={Link} to="/guidelines/products/import" variant="default">
        {t('import.button')}
      </Button>
      <Button onClick={() => setEditing('new')} leftSection={<IconPlus size={16} aria-hidden />}>
        {t('add')}
      </Button>
    </>
  );
  return (
    <Page title={t('title')} about={t('about')} back={<GuidelineTabs />} actions={actions}>
      {all && all.length > 0 && (
        <Filters label={t('filter')}>
          <SearchBox label={t('search')} value={search.search} onChange={(text) => change({ search: text })} />
          <FilterSelect
            label={t('field.status')}
            any={t('anyStatus')}
            options={statuses.map((value) => ({ value, label: t(`status.${value}`) }))}
            value={search.status}
            onChange={(status) => change({ status })}
          />
        </Filters>
      )}
      <Panel flush>
        {products.error && !products.data ? (
          <Failed error={products.error} retry={() => void products.refetch()} />
        ) : !all || !shown ? (
          <RowsSkeleton />
        ) : all.length === 0 ? (
          <Empty icon={IconPill} title={t('empty')}>
            {t(mayChange ? 'emptyWords' : 'emptyReader')}
          </Empty>
        ) : shown.length === 0 ? (
          <Empty icon={IconPill} title={t('none')}>
            {t('noneWords')}
          </Empty>
        ) : (
          <ProductTable products={shown} onEdit={mayChange ? setEditing : undefined} />
        )}
      </Panel>
      {editing && (
        <ProductDialog
          key={editing === 'new' ? 'new' : editing.id}
          product={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
        />
      )}
    </Page>
  );
}
