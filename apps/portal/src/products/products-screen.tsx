import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { IconPill, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchProducts, type Product } from '../api/products.js';
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
  const { t } = useTranslation('guidelines');
  const mayChange = holds(useMe(), 'comms_lead', 'admin');
  const search = useSearch({ from: '/shell/guidelines/products' });
  const navigate = useNavigate({ from: '/guidelines/products' });
  const products = useQuery({ queryKey: ['products'], queryFn: fetchProducts });
  const [editing, setEditing] = useState<Product | 'new' | null>(null);
  const change = (changed: Partial<typeof search>) =>
    void navigate({ search: { ...search, ...changed }, replace: true });
  const all = products.data?.items;
  const shown = all?.filter((product) => matchesProduct(product, search.search, search.status));
  const actions = mayChange && (
    <>
      <Button component={Link} to="/guidelines/products/import" variant="default">
        {t('products.import.button')}
      </Button>
      <Button onClick={() => setEditing('new')} leftSection={<IconPlus size={16} aria-hidden />}>
        {t('products.add')}
      </Button>
    </>
  );
  return (
    <Page title={t('products.title')} about={t('products.about')} back={<GuidelineTabs />} actions={actions}>
      {all && all.length > 0 && (
        <Filters label={t('products.filter')}>
          <SearchBox label={t('products.search')} value={search.search} onChange={(text) => change({ search: text })} />
          <FilterSelect
            label={t('products.field.status')}
            any={t('products.anyStatus')}
            options={statuses.map((value) => ({ value, label: t(`products.status.${value}`) }))}
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
          <Empty icon={IconPill} title={t('products.empty')}>
            {t(mayChange ? 'products.emptyWords' : 'products.emptyReader')}
          </Empty>
        ) : shown.length === 0 ? (
          <Empty icon={IconPill} title={t('products.none')}>
            {t('products.noneWords')}
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
