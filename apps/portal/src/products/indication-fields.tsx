import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ProductIndication } from '../api/products.js';
import shapes from '../parts/shapes.module.css';
import classes from './products.module.css';

interface Props {
  indications: ProductIndication[];
  /** By path, such as `indications.0.country`. */
  errors: Record<string, string>;
  onChange: (indications: ProductIndication[]) => void;
}

/** What a product is licensed for, country by country. */
export function IndicationFields({ indications, errors, onChange }: Props) {
  const { t } = useTranslation('products');
  const change = (at: number, part: Partial<ProductIndication>) =>
    onChange(indications.map((indication, index) => (index === at ? { ...indication, ...part } : indication)));
  const errorsOf = (at: number) =>
    (['country', 'text'] as const).flatMap((part) => {
      const message = errors[`indications.${at}.${part}`];
      return message ? [t('field.wrong', { field: t(`field.${part}`), message })] : [];
    });
  return (
    <fieldset className={classes.fieldset}>
      <legend>{t('field.indications')}</legend>
      <p className={shapes.muted}>{t('field.indicationsWhy')}</p>
      {indications.map(({ country, text }, at) => (
        <div key={at} className={classes.indication}>
          <TextInput
            aria-label={t('field.countryOf', { number: at + 1 })}
            placeholder="UK"
            value={country}
            error={Boolean(errors[`indications.${at}.country`])}
            aria-describedby={errorsOf(at).length > 0 ? `indication-${at}-error` : undefined}
            onChange={(event) => change(at, { country: event.currentTarget.value.toUpperCase() })}
          />
          <TextInput
            aria-label={t('field.use', { number: at + 1 })}
            placeholder={t('field.usePlaceholder')}
            value={text}
            error={Boolean(errors[`indications.${at}.text`])}
            aria-describedby={errorsOf(at).length > 0 ? `indication-${at}-error` : undefined}
            onChange={(event) => change(at, { text: event.currentTarget.value })}
          />
          <ActionIcon
            aria-label={t('field.removeUse', { number: at + 1 })}
            onClick={() => onChange(indications.filter((_, index) => index !== at))}
          >
            <IconTrash size={17} aria-hidden />
          </ActionIcon>
          {errorsOf(at).length > 0 && (
            <p id={`indication-${at}-error`} className={shapes.error}>
              {errorsOf(at).join(' ')}
            </p>
          )}
        </div>
      ))}
      {errors.indications && <p className={shapes.error}>{errors.indications}</p>}
      <div>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => onChange([...indications, { country: '', text: '' }])}
        >
          {t('field.addUse')}
        </Button>
      </div>
    </fieldset>
  );
}
