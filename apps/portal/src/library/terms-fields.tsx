import { Switch } from '@mantine/core';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../parts/panel.js';
import { DayInput } from '../when/day-input.js';
import { fieldId, sectionId } from './places.js';
import { unlessChanged, type FieldsProps } from './fields-props.js';
import classes from './library.module.css';

/** How long it may be shared, and whether it is featured. */
export const TermsFields = memo(
  function TermsFields({ values, change, errors }: FieldsProps) {
    const { t } = useTranslation('library');
    return (
      <Panel title={t('section.terms')} titleId={sectionId('terms')}>
        <div className={classes.fields}>
          <DayInput
            id={fieldId('publishFrom')}
            label={t('field.firstDay')}
            description={t('field.firstDayWhy')}
            value={values.firstDay}
            error={errors.publishFrom}
            onChange={(event) => change({ firstDay: event.currentTarget.value })}
            style={{ maxWidth: 340 }}
          />
          <DayInput
            id={fieldId('expiresAt')}
            label={t('field.lastDay')}
            description={t('field.lastDayWhy')}
            value={values.lastDay}
            error={errors.expiresAt}
            onChange={(event) => change({ lastDay: event.currentTarget.value })}
            style={{ maxWidth: 340 }}
          />
          <Switch
            withThumbIndicator={false}
            id={fieldId('featured')}
            label={t('field.featured')}
            description={t('field.featuredWhy')}
            checked={values.featured}
            onChange={(event) => change({ featured: event.currentTarget.checked })}
          />
        </div>
      </Panel>
    );
  },
  unlessChanged('firstDay', 'lastDay', 'featured'),
);
