import { useTranslation } from 'react-i18next';
import { fieldsOf, type Field } from '../edits/edit.rules.js';
import { formatList, languageName, ownName } from '../when/formats.js';
import { placeName } from '../places/place-name.js';
import type { Changeable } from './changeable.js';

/** An organisation's settings as both sides of a conflict are shown them. */
export function useOrganisationFields(): Field<Changeable>[] {
  const { t, i18n } = useTranslation(['settings', 'places']);
  const { language } = i18n;
  const list = (entries: string[]) => formatList(entries, language);
  const named = (codes: string[]) => list(codes.map((code) => languageName(code, language)));
  return fieldsOf<Changeable>({
    name: { label: t('field.name') },
    employerName: { label: t('field.employerName') },
    disclosures: {
      label: t('section.disclosures'),
      show: (all) =>
        (all ?? []).map(({ language: code, text }) => `${languageName(code, language)}: ${text}`).join('\n'),
    },
    timeZone: { label: t('field.timeZone') },
    industry: {
      label: t('field.industry'),
      show: (industry) => (industry ? t(`places:industry.${industry}`) : ''),
    },
    jurisdictions: {
      label: t('field.jurisdictions'),
      show: (codes) => list(codes.map((code) => placeName(code, language))),
    },
    regions: { label: t('field.regions'), show: list },
    languages: { label: t('field.languages'), show: named },
    language: { label: t('field.language'), show: ownName },
    leaderboards: {
      label: t('section.leaderboards'),
      show: ({ mode, worksCouncilRequired, worksCouncilAgreed }) =>
        list([
          t(`boards.is.${mode}`),
          ...(worksCouncilRequired ? [t('boards.worksCouncilRequired')] : []),
          ...(worksCouncilAgreed ? [t('boards.worksCouncilAgreed')] : []),
        ]),
    },
  });
}
