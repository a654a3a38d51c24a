import { Stack, Switch, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { disclosureIn, isSameLanguage } from '#libs/captions';
import type { Organisation } from '../api/organisation.js';
import { languageName } from '../when/formats.js';

interface Props {
  values: Pick<Organisation, 'disclosures' | 'languages' | 'employerName' | 'language'>;
  errors: Record<string, string>;
  onChange: (disclosures: Organisation['disclosures']) => void;
}

/** Whether posts say who employs their author, and how in each language; an empty field says it in the usual words. */
export function DisclosureFields({ values, errors, onChange }: Props) {
  const { t, i18n } = useTranslation('settings');
  const own = values.disclosures ?? [];
  const languages = [...new Set([...values.languages, ...own.map(({ language }) => language)])];
  const name = (language: string) => languageName(language, i18n.language);
  const change = (language: string, text: string) => {
    const others = own.filter((each) => each.language !== language);
    onChange(text === '' ? others : [...others, { language, text }]);
  };
  return (
    <Stack>
      <Switch
        withThumbIndicator={false}
        label={t('disclosure.on')}
        description={t('disclosure.onWhy')}
        checked={values.disclosures !== null}
        onChange={(event) => onChange(event.currentTarget.checked ? [] : null)}
      />
      {values.disclosures !== null &&
        languages.map((language) => {
          const others = own.filter((each) => each.language !== language);
          const usual = disclosureIn(language, { ...values, disclosures: others });
          const at = own.findIndex((each) => each.language === language);
          const foreign = usual && !isSameLanguage(usual.language, language);
          return (
            <TextInput
              key={language}
              label={t('disclosure.in', { language: name(language) })}
              description={
                foreign && at < 0
                  ? t('disclosure.foreign', { said: name(usual.language), wanted: name(language) })
                  : undefined
              }
              lang={language}
              placeholder={usual?.text}
              value={own[at]?.text ?? ''}
              error={errors[`disclosures.${at}.text`] ?? errors[`disclosures.${at}.language`]}
              onChange={(event) => change(language, event.currentTarget.value)}
            />
          );
        })}
    </Stack>
  );
}
