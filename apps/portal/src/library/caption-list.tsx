import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../parts/panel.js';
import { CaptionFields } from './caption-fields.js';
import { emptyCaption, type CaptionValues } from './item-values.js';
import type { FieldsProps } from './use-item-draft.js';
import classes from './library.module.css';

interface Props extends FieldsProps {
  languages: string[];
  /** Tells which caption the preview shows. */
  onShow: (index: number) => void;
}

/** The suggested texts, each with its screening beneath. */
export function CaptionList({ values, change, errors, languages, onShow }: Props) {
  const { t } = useTranslation('library');
  const { captions } = values;
  const set = (index: number, caption: CaptionValues) => change({ captions: captions.with(index, caption) });
  const unused = languages.find((language) => captions.every((caption) => caption.language !== language));
  const add = () =>
    change({ captions: [...captions, emptyCaption(String(Date.now()), unused ?? captions[0]?.language ?? 'en')] });
  return (
    <Panel title={t('section.captions')} about={t('section.captionsWhy')}>
      <div className={classes.fields}>
        {errors.captions && <p className={classes.error}>{errors.captions}</p>}
        {captions.map((caption, index) => (
          <CaptionFields
            key={caption.key}
            index={index}
            caption={caption}
            values={values}
            errors={errors}
            languages={languages}
            onChange={(changed) => set(index, changed)}
            onRemove={captions.length > 1 ? () => change({ captions: captions.toSpliced(index, 1) }) : undefined}
            onFocus={() => onShow(index)}
          />
        ))}
        <div>
          <Button variant="default" onClick={add} leftSection={<IconPlus size={16} aria-hidden />}>
            {t('caption.add')}
          </Button>
        </div>
      </div>
    </Panel>
  );
}
