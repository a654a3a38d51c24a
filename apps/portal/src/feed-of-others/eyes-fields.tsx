import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Eyes } from './looks.js';
import { organisationQuery } from '../api/organisation.js';
import { teamsQuery, type Member } from '../api/people.js';
import { languageChoices, namedChoices, type Choice } from '../lists/choices.js';
import { PersonSelect } from '../lists/person-select.js';
import { compareNames } from '../when/formats.js';
import classes from './feed-of-others.module.css';
import { useSeenAs } from './use-seen-as.js';

interface Props {
  eyes: Eyes;
  /** Whether one person may be chosen too. */
  ofPeople: boolean;
  onChange: (eyes: Eyes) => void;
}

/** Only who shares has a feed. */
const hasFeed = ({ roles, status }: Member) =>
  status !== 'deactivated' && roles.some((role) => role === 'advocate' || role === 'seller');

/** Whose eyes: one person, or what somebody of an audience has in common; choosing one lets go of the other. */
export function EyesFields({ eyes, ofPeople, onChange }: Props) {
  const { t, i18n } = useTranslation('feed-of-others');
  const teams = useQuery(teamsQuery).data?.items;
  const organisation = useQuery(organisationQuery).data;
  const seen = useSeenAs(eyes);
  const { memberId: _person, ...audience } = eyes;
  const choice = (of: 'teamId' | 'region' | 'language', none: string, choices: Choice[]) => (
    <NativeSelect
      label={t(`field.${of}`)}
      value={audience[of] ?? ''}
      onChange={(event) => onChange({ ...audience, [of]: event.currentTarget.value || undefined })}
      data={[{ value: '', label: none }, ...choices]}
    />
  );
  const regions = (organisation?.regions ?? []).toSorted(compareNames(i18n.language));
  return (
    <div role="search" aria-label={t('field.label')} className={classes.fields}>
      {ofPeople && (
        <>
          <PersonSelect
            label={t('field.person')}
            placeholder={t('field.nobody')}
            nothingFoundMessage={t('field.notFound')}
            value={eyes.memberId}
            name={seen?.name ?? ''}
            offers={hasFeed}
            onChange={(memberId) => onChange({ memberId })}
          />
          <span className={classes.or}>{t('field.or')}</span>
        </>
      )}
      {choice('teamId', t('field.noTeam'), namedChoices(teams, i18n.language))}
      {choice(
        'region',
        t(audience.teamId ? 'field.regionOfTeam' : 'field.noRegion'),
        regions.map((region) => ({ value: region, label: region })),
      )}
      {choice(
        'language',
        t('field.languageOfOrganisation'),
        languageChoices(organisation?.languages ?? [], i18n.language),
      )}
    </div>
  );
}
