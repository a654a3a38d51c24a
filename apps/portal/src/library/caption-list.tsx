import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { withDisclosure } from '#libs/captions';
import type { Item } from '../api/content.js';
import type { Organisation } from '../api/organisation.js';
import { Panel } from '../parts/panel.js';
import { CaptionFields } from './caption-fields.js';
import type { FieldsProps, Meant } from './fields-props.js';
import { disclosureOf, emptyCaption } from './item-values.js';
import { fieldId, sectionId } from './places.js';
import classes from './library.module.css';

interface Props extends FieldsProps {
  organisation: Organisation;
  /** What the server has of the item, if anything. */
  item: Item | null;
  /** Tells which caption the preview shows. */
  onShow: (index: number) => void;
  /** The words that a refusal means; a new object each time somebody goes to them. */
  meant: Meant | null;
}

/** The suggested texts, each with its screening beneath. */
export function CaptionList({ values, change, errors, organisation, item, onShow, meant }: Props) {
  const { t } = useTranslation('library');
  const { captions } = values;
  const { languages } = organisation;
  const unused = languages.find((language) => captions.every((caption) => caption.language !== language));
  const saved = useMemo(
    () => new Set(item?.captions.map(({ text, disclosure }) => withDisclosure(text, disclosure))),
    [item],
  );
  const add = () =>
    change({ captions: [...captions, emptyCaption(String(Date.now()), unused ?? captions[0]?.language ?? 'en')] });
  return (
    <Panel title={t('section.captions')} titleId={sectionId('captions')} about={t('section.captionsWhy')}>
      <div className={classes.fields}>
        {errors.captions && <p className={classes.error}>{errors.captions}</p>}
        {captions.map((caption, index) => (
          <CaptionFields
            key={caption.key}
            index={index}
            caption={caption}
            organisation={organisation}
            isPublic={values.public}
            topics={values.topics}
            attachments={values.imageUrl ? 1 : 0}
            errors={errors}
            change={change}
            removable={captions.length > 1}
            onShow={onShow}
            meant={meant?.caption === index ? meant : null}
            versionId={item?.version.id}
            saved={saved.has(withDisclosure(caption.text, disclosureOf(caption, organisation)))}
          />
        ))}
        <div>
          <Button
            id={fieldId('captions')}
            variant="default"
            onClick={add}
            leftSection={<IconPlus size={16} aria-hidden />}
          >
            {t('caption.add')}
          </Button>
        </div>
      </div>
    </Panel>
  );
}
