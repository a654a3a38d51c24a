import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { IconWorldDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { previewPage } from '../api/write-content.js';
import { useProblemText } from '../parts/problem-text.js';
import { formatList } from '../when/formats.js';
import { fieldId } from '../library/places.js';
import { isAddress, takenFrom, type TakenField } from './taken-from-page.js';
import type { FieldsProps } from '../library/fields-props.js';
import classes from './link-field.module.css';

/**
 * Where readers go. An address that is pasted brings along what its page says of itself, into fields that are still empty;
 * a button does so at any other time.
 */
export function LinkField({ values, change, errors }: FieldsProps) {
  const { t, i18n } = useTranslation('library');
  const textOf = useProblemText();
  const fetched = useMutation({
    mutationFn: previewPage,
    onSuccess: (page) => change((now) => takenFrom(page, now).taken),
  });
  const told = () => {
    if (fetched.isPending) return t('page.reading');
    if (fetched.error) return textOf(fetched.error);
    if (!fetched.data) return '';
    const fields = takenNow.map((field) => t(`page.field.${field}`));
    return fields.length ? t('page.taken', { fields: formatList(fields, i18n.language) }) : t('page.nothing');
  };
  // What was filled in is known by what stands there now: whoever has changed it since wrote it themselves.
  const takenNow: TakenField[] = fetched.data ? takenFrom(fetched.data, values).standing : [];
  return (
    <div>
      <TextInput
        id={fieldId('linkUrl')}
        label={t('field.linkUrl')}
        description={t('field.linkUrlWhy')}
        type="url"
        placeholder="https://"
        value={values.linkUrl}
        error={errors.linkUrl}
        onChange={(event) => change({ linkUrl: event.currentTarget.value })}
        onPaste={(event) => {
          const pasted = event.clipboardData.getData('text/plain').trim();
          if (values.linkUrl === '' && isAddress(pasted)) fetched.mutate(pasted);
        }}
      />
      <div className={classes.below}>
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconWorldDownload size={15} aria-hidden />}
          disabled={!isAddress(values.linkUrl)}
          loading={fetched.isPending}
          onClick={() => fetched.mutate(values.linkUrl.trim())}
        >
          {t('page.read')}
        </Button>
        <span role="status" className={fetched.error ? classes.failed : classes.told}>
          {told()}
        </span>
      </div>
    </div>
  );
}
