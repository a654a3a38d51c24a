import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { disclosureIn, isSameLanguage } from '#libs/captions';
import type { Organisation } from '../api/organisation.js';
import { languageName } from '../when/formats.js';
import type { CaptionValues } from './item-values.js';
import { captionId } from './places.js';

interface Props {
  caption: CaptionValues;
  organisation: Organisation;
  error?: string;
  onChange: (disclosure: string) => void;
}

/** How posts made of this caption say who employs their author; left empty, as the organisation says it. */
export function DisclosureField({ caption, organisation, error, onChange }: Props) {
  const { t, i18n } = useTranslation('library');
  const usual = disclosureIn(caption.language, organisation);
  const foreign = usual && !isSameLanguage(usual.language, caption.language);
  const name = (code: string) => languageName(code, i18n.language);
  return (
    <TextInput
      id={captionId(caption.key, 'disclosure')}
      label={t('field.disclosure')}
      description={
        !usual
          ? t('field.disclosureNone')
          : foreign
            ? t('field.disclosureForeign', { said: name(usual.language), wanted: name(caption.language) })
            : t('field.disclosureWhy')
      }
      placeholder={usual?.text}
      lang={caption.language}
      value={caption.disclosure}
      error={error}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
