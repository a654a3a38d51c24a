import { Button, Modal, NativeSelect, Stack, Switch, TagsInput, TextInput } from '@mantine/core';
import { useMutation, type MutationMeta } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { judgement } from '../api/guidelines.js';
import { AttemptKeys } from '../api/attempt-key.js';
import { useFieldErrors } from '../edits/use-field-errors.js';
import { addProduct, changeProduct, removeProduct, type Product, type ProductStatus } from '../api/products.js';
import { BothSides } from '../edits/both-sides.js';
import { LeaveGuard } from '../edits/leave-guard.js';
import { beside, latestOf, useEdit, useNewest } from '../edits/use-edit.js';
import { AskFirst } from '../parts/ask-first.js';
import { notify } from '../parts/notify.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { RestoredNote } from '../parts/restored-note.js';
import { IndicationFields } from './indication-fields.js';
import { draftOf, type EditedProduct, productValues, statuses } from './product-values.js';
import { useProductFields } from './use-product-fields.js';
import shapes from '../parts/shapes.module.css';
import classes from './products.module.css';

const NEW: EditedProduct = { revision: 0, lastChange: null };

const meta: MutationMeta = { changes: ['/api/guidelines/products', ...judgement] };

/** One product: the names it goes by, and what it may be used for where. */
export function ProductDialog({ product, onClose }: { product: Product | null; onClose: () => void }) {
  const { t } = useTranslation(['products', 'parts']);
  const [newest, look] = useNewest(product ?? NEW);
  const edit = useEdit(latestOf(newest, productValues(newest)), `edit.product.${product?.id ?? 'new'}`);
  const { values: value, change } = edit;
  const fields = useProductFields();
  const [attempts] = useState(() => new AttemptKeys());
  const changed = (done: string) => () => {
    edit.startOver();
    notify(done);
    onClose();
  };
  const save = useMutation({
    mutationFn: () =>
      product
        ? changeProduct(product.id, { ...draftOf(value), revision: edit.revision })
        : addProduct(draftOf(value), attempts.keyFor(draftOf(value))),
    meta,
    onError: look,
    onSuccess: changed(t('parts:saved')),
  });
  const remove = useMutation({
    mutationFn: (id: string) => removeProduct(id),
    meta,
    onSuccess: changed(t('remove.done', { brand: product?.brand })),
  });
  const errors = useFieldErrors(save.error, value);
  return (
    <Modal
      opened
      onClose={onClose}
      title={product ? product.brand : t('add')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('parts:close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        <Stack>
          <ProblemAlert
            error={beside(save.error) ?? remove.error}
            shown={Object.keys(errors).map((path) => path.replace(/\.(\d+)/g, '[$1]'))}
          />
          <BothSides edit={edit} fields={fields} error={save.error} />
          <LeaveGuard unsaved={edit.changed} kept />
          {edit.restored && <RestoredNote onStartOver={edit.startOver} />}
          <div className={shapes.pair}>
            <TextInput
              data-autofocus
              label={t('field.brand')}
              value={value.brand}
              error={errors.brand}
              onChange={(event) => change({ brand: event.currentTarget.value })}
            />
            <TextInput
              label={t('field.inn')}
              description={t('field.innWhy')}
              value={value.inn}
              error={errors.inn}
              onChange={(event) => change({ inn: event.currentTarget.value })}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
            />
          </div>
          <div className={shapes.pair}>
            <NativeSelect
              label={t('field.status')}
              value={value.status ?? ''}
              error={errors.status}
              onChange={(event) => change({ status: (event.currentTarget.value || null) as ProductStatus | null })}
              data={[
                { value: '', label: t('noStatus') },
                ...statuses.map((status) => ({ value: status, label: t(`status.${status}`) })),
              ]}
            />
            <Switch
              withThumbIndicator={false}
              className={classes.besideField}
              label={t('field.own')}
              description={t('field.ownWhy')}
              checked={value.own}
              onChange={(event) => change({ own: event.currentTarget.checked })}
            />
          </div>
          <TagsInput
            label={t('field.codes')}
            description={t('field.codesWhy')}
            value={value.codes}
            error={firstOf(errors, 'codes')}
            splitChars={[',', ';', '|']}
            acceptValueOnBlur
            onChange={(codes) => change({ codes })}
          />
          <TagsInput
            label={t('field.acronyms')}
            description={t('field.acronymsWhy')}
            value={value.acronyms}
            error={firstOf(errors, 'acronyms')}
            splitChars={[',', ';', '|']}
            acceptValueOnBlur
            onChange={(acronyms) => change({ acronyms })}
          />
          <IndicationFields
            indications={value.indications}
            errors={errors}
            onChange={(indications) => change({ indications })}
          />
          <div className={classes.foot}>
            <div>
              {product && (
                <AskFirst
                  button={t('remove.button')}
                  question={t('remove.words')}
                  loading={remove.isPending}
                  onConfirm={() => remove.mutate(product.id)}
                />
              )}
            </div>
            <Button type="submit" loading={save.isPending}>
              {t('parts:save')}
            </Button>
          </div>
        </Stack>
      </form>
    </Modal>
  );
}

/** What is wrong with a list as a whole or with one of its entries. */
function firstOf(errors: Record<string, string>, field: string): string | undefined {
  return errors[field] ?? Object.entries(errors).find(([path]) => path.startsWith(`${field}.`))?.[1];
}
