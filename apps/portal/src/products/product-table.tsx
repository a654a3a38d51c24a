import { UnstyledButton } from '@mantine/core';
import { IconBuilding, IconUsersGroup } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Product } from '../api/products.js';
import { DataTable, type Column } from '../lists/data-table.js';
import { Mark } from '../parts/mark.js';
import { useWalk } from '../lists/use-walk.js';
import { Time } from '../when/time.js';
import cell from '../lists/cell.module.css';
import shapes from '../parts/shapes.module.css';
import classes from './products.module.css';

/** Products side by side. Without `onEdit` it is for reading. */
export function ProductTable({ products, onEdit }: { products: Product[]; onEdit?: (product: Product) => void }) {
  const { t } = useTranslation('products');
  const list = useWalk<HTMLDivElement>();
  const columns: Column<Product>[] = [
    {
      id: 'brand',
      header: t('field.brand'),
      cell: (product) => (
        <div className={cell.title}>
          {onEdit ? (
            <UnstyledButton dir="auto" onClick={() => onEdit(product)} data-walk>
              {product.brand}
            </UnstyledButton>
          ) : (
            product.brand
          )}
          {product.inn && (
            <span dir="auto" className={cell.sub}>
              {product.inn}
            </span>
          )}
        </div>
      ),
    },
    {
      id: 'status',
      header: t('field.status'),
      width: 150,
      cell: ({ status }) => (status ? t(`status.${status}`) : <span className={shapes.muted}>–</span>),
    },
    {
      id: 'own',
      header: t('field.whose'),
      wideOnly: true,
      width: 120,
      cell: ({ own }) => (
        <Mark tone={own ? 'info' : 'neutral'} icon={own ? IconBuilding : IconUsersGroup} plain>
          {t(own ? 'own' : 'others')}
        </Mark>
      ),
    },
    {
      id: 'names',
      header: t('column.names'),
      wideOnly: true,
      cell: ({ codes, acronyms }) => [...codes, ...acronyms].join(', ') || <span className={shapes.muted}>–</span>,
    },
    {
      id: 'indications',
      header: t('field.indications'),
      wideOnly: true,
      width: '32%',
      cell: ({ indications }) =>
        indications.length > 0 ? (
          <ul className={classes.uses}>
            {indications.map(({ country, text }) => (
              <li dir="auto" key={`${country}${text}`}>
                <strong>{country}</strong> {text}
              </li>
            ))}
          </ul>
        ) : (
          <span className={shapes.muted}>–</span>
        ),
    },
    {
      id: 'updated',
      header: t('column.updated'),
      wideOnly: true,
      width: 120,
      cell: ({ updatedAt }) => <Time at={updatedAt} />,
    },
  ];
  return (
    <div ref={list}>
      <DataTable label={t('title')} columns={columns} rows={products} keyOf={({ id }) => id} />
    </div>
  );
}
