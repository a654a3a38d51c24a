import { Button, FileButton, Input } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { IconPhotoPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { uploadMedia } from '../api/content.js';
import { useProblemText } from '../parts/problem-text.js';
import { fieldId } from '../library/places.js';
import classes from './image-field.module.css';

/** As the server has it. */
const MOST_MB = 10;

interface Props {
  url: string | null;
  error?: string;
  onChange: (id: string | null, url: string | null) => void;
}

/** The picture of a post; it is checked and kept as soon as it is chosen or dropped here. */
export function ImageField({ url, error, onChange }: Props) {
  const { t } = useTranslation('library');
  const textOf = useProblemText();
  const upload = useMutation({ mutationFn: uploadMedia, onSuccess: (media) => onChange(media.id, media.url) });
  /** What was chosen last, in MB, where it is too much to be sent at all. */
  const [tooLarge, setTooLarge] = useState<number | null>(null);
  const take = (file: File | null | undefined) => {
    if (!file) return;
    const isTooLarge = file.size > MOST_MB * 1024 * 1024;
    setTooLarge(isTooLarge ? Math.ceil(file.size / 1024 / 1024) : null);
    if (isTooLarge) upload.reset();
    else upload.mutate(file);
  };
  return (
    <Input.Wrapper
      label={t('field.image')}
      description={t('field.imageWhy')}
      error={
        tooLarge === null
          ? upload.error
            ? textOf(upload.error)
            : error
          : t('field.imageTooLarge', { size: tooLarge, most: MOST_MB })
      }
      labelElement="div"
    >
      <div
        className={classes.drop}
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault();
          take(event.dataTransfer.files[0]);
        }}
      >
        {url && <img src={url} alt={t('field.imageShown')} className={classes.image} />}
        <FileButton accept="image/png,image/jpeg,image/webp,image/gif" onChange={take}>
          {(props) => (
            <Button
              {...props}
              id={fieldId('imageId')}
              variant="default"
              loading={upload.isPending}
              leftSection={<IconPhotoPlus size={16} aria-hidden />}
            >
              {url ? t('field.imageReplace') : t('field.imageAdd')}
            </Button>
          )}
        </FileButton>
        {url && (
          <Button variant="subtle" color="gray" onClick={() => onChange(null, null)}>
            {t('field.imageRemove')}
          </Button>
        )}
      </div>
    </Input.Wrapper>
  );
}
