import { useTranslation } from 'react-i18next';
import { fieldsOf, type Field } from '../edits/edit.rules.js';
import { formatList } from '../when/formats.js';
import type { ProductValues } from './product-values.js';

/** A product as both sides of a conflict are shown it. */
export function useProductFields(): Field<ProductValues>[] {
  const { t, i18n } = useTranslation('products');
  const list = (entries: string[]) => formatList(entries, i18n.language);
  return fieldsOf<ProductValues>({
    brand: { label: t('field.brand') },
    inn: { label: t('field.inn') },
    status: { label: t('field.status'), show: (status) => (status ? t(`status.${status}`) : t('noStatus')) },
    own: { label: t('field.own'), show: (own) => (own ? '✓' : '') },
    codes: { label: t('field.codes'), show: list },
    acronyms: { label: t('field.acronyms'), show: list },
    indications: {
      label: t('field.indications'),
      show: (all) => all.map(({ country, text }) => `${country}: ${text}`).join('\n'),
    },
  });
}
