import { Checkbox, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface Props {
  /** Null where nothing is asked for. */
  value: string | null;
  error: string | undefined;
  onChange: (value: string | null) => void;
}

/** What the author has to see to before it is out, where it is approved on a condition. */
export function ConditionField({ value, error, onChange }: Props) {
  const { t } = useTranslation('review');
  return (
    <>
      <Checkbox
        label={t('condition.label')}
        description={t('condition.why')}
        checked={value !== null}
        onChange={(event) => onChange(event.currentTarget.checked ? '' : null)}
      />
      {value !== null && (
        <Textarea
          id="review-condition"
          label={t('condition.field')}
          autosize
          minRows={2}
          value={value}
          error={error}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </>
  );
}
