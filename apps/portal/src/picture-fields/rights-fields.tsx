import { NativeSelect, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { peopleShownValues, type PeopleShown } from '#libs/api-client';
import type { FieldsProps } from '../library/fields-props.js';
import { dayOf, endOf } from '../library/item-values.js';
import { fieldId } from '../library/places.js';
import { DayInput } from '../when/day-input.js';
import classes from '../library/library.module.css';

/** By what right the picture is shown: whose it is, until when, and whether the people in it agreed. */
export function RightsFields({ values, change, errors, timeZone }: FieldsProps & { timeZone: string }) {
  const { t } = useTranslation('library');
  return (
    <>
      <Textarea
        id={fieldId('imageRights')}
        label={t('field.imageRights')}
        description={t('field.imageRightsWhy')}
        autosize
        minRows={2}
        value={values.imageRights}
        error={errors.imageRights}
        onChange={(event) => change({ imageRights: event.currentTarget.value })}
      />
      <div className={classes.pair}>
        <NativeSelect
          id={fieldId('imagePeople')}
          label={t('field.imagePeople')}
          description={t('field.imagePeopleWhy')}
          value={values.imagePeople}
          error={errors.imagePeople}
          data={[
            { value: '', label: t('field.imagePeopleUnsaid') },
            ...peopleShownValues.map((value) => ({ value, label: t(`people.${value}`) })),
          ]}
          onChange={(event) => change({ imagePeople: event.currentTarget.value as PeopleShown | '' })}
        />
        <DayInput
          id={fieldId('imageRightsUntil')}
          label={t('field.imageRightsUntil')}
          description={t('field.imageRightsUntilWhy')}
          value={dayOf(values.imageRightsUntil, timeZone)}
          error={errors.imageRightsUntil}
          onChange={(event) => change({ imageRightsUntil: endOf(event.currentTarget.value, timeZone) })}
        />
      </div>
    </>
  );
}
