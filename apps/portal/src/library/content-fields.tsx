import { Textarea, TextInput } from '@mantine/core';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../parts/panel.js';
import { ImageField } from '../picture-fields/image-field.js';
import { RightsFields } from '../picture-fields/rights-fields.js';
import { LinkField } from '../link-pages/link-field.js';
import { TopicsField } from './topics-field.js';
import { noRights } from './item-values.js';
import { fieldId, sectionId } from './places.js';
import { unlessChanged, type FieldsProps } from './fields-props.js';
import classes from './library.module.css';

/** What it is about: the words around the captions, the link and the picture. */
export const ContentFields = memo(
  function ContentFields({ values, change, errors, timeZone }: FieldsProps & { timeZone: string }) {
    const { t } = useTranslation('library');
    return (
      <Panel title={t('section.content')} titleId={sectionId('content')}>
        <div className={classes.fields}>
          <TextInput
            id={fieldId('title')}
            label={t('field.title')}
            description={t('field.titleWhy')}
            value={values.title}
            error={errors.title}
            onChange={(event) => change({ title: event.currentTarget.value })}
          />
          <Textarea
            id={fieldId('summary')}
            label={t('field.summary')}
            description={t('field.summaryWhy')}
            autosize
            minRows={2}
            value={values.summary}
            error={errors.summary}
            onChange={(event) => change({ summary: event.currentTarget.value })}
          />
          <div className={classes.pair}>
            <LinkField values={values} change={change} errors={errors} />
            <TextInput
              id={fieldId('linkTitle')}
              label={t('field.linkTitle')}
              description={t('field.linkTitleWhy')}
              value={values.linkTitle}
              error={errors.linkTitle}
              onChange={(event) => change({ linkTitle: event.currentTarget.value })}
            />
          </div>
          <ImageField
            url={values.imageUrl}
            error={errors.imageId}
            onChange={(imageId, imageUrl) =>
              // What was said of the right to another picture does not hold for this one.
              change({ imageId, imageUrl, ...noRights, ...(imageId ? {} : { imageAlt: '' }) })
            }
          />
          {values.imageId && (
            <TextInput
              id={fieldId('imageAlt')}
              label={t('field.imageAlt')}
              description={t(values.imageAlt.trim() ? 'field.imageAltWhy' : 'field.imageAltMissing')}
              value={values.imageAlt}
              error={errors.imageAlt}
              onChange={(event) => change({ imageAlt: event.currentTarget.value })}
            />
          )}
          {values.imageId && <RightsFields {...{ values, change, errors, timeZone }} />}
          <TopicsField picked={values.topics} error={errors.topics} onChange={(topics) => change({ topics })} />
        </div>
      </Panel>
    );
  },
  unlessChanged(
    'title',
    'summary',
    'linkUrl',
    'linkTitle',
    'imageId',
    'imageUrl',
    'imageAlt',
    'imageRights',
    'imageRightsUntil',
    'imagePeople',
    'topics',
  ),
);
