import { MultiSelect, Radio } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Organisation } from '../api/organisation.js';
import { teamsQuery } from '../api/people.js';
import { AudienceSize } from '../audience/audience-size.js';
import { languageChoices, namedChoices } from '../lists/choices.js';
import { Panel } from '../parts/panel.js';
import { compareNames } from '../when/formats.js';
import { fieldId, sectionId } from './places.js';
import { unlessChanged, type FieldsProps } from './fields-props.js';
import classes from './library.module.css';

/** Who sees it in their feed, and whom the shared post may reach. */
export const AudienceFields = memo(
  function AudienceFields({ values, change, errors, organisation }: FieldsProps & { organisation: Organisation }) {
    const { t, i18n } = useTranslation('library');
    const teams = useQuery(teamsQuery);
    return (
      <Panel title={t('section.audience')} titleId={sectionId('audience')} about={t('section.audienceWhy')}>
        <div className={classes.fields}>
          <MultiSelect
            id={fieldId('audience.teams')}
            label={t('field.teams')}
            placeholder={values.teams.length ? undefined : t('field.everyTeam')}
            data={namedChoices(teams.data?.items, i18n.language)}
            value={values.teams}
            error={errors['audience.teams']}
            onChange={(picked) => change({ teams: picked })}
            searchable
          />
          <div className={classes.pair}>
            <MultiSelect
              id={fieldId('audience.regions')}
              label={t('field.regions')}
              placeholder={values.regions.length ? undefined : t('field.everyRegion')}
              data={organisation.regions.toSorted(compareNames(i18n.language))}
              value={values.regions}
              error={errors['audience.regions']}
              onChange={(regions) => change({ regions })}
            />
            <MultiSelect
              id={fieldId('audience.languages')}
              label={t('field.languages')}
              placeholder={values.languages.length ? undefined : t('field.everyLanguage')}
              data={languageChoices(organisation.languages, i18n.language)}
              value={values.languages}
              error={errors['audience.languages']}
              onChange={(languages) => change({ languages })}
            />
          </div>
          <AudienceSize teams={values.teams} regions={values.regions} languages={values.languages} />
          <Radio.Group
            label={t('field.readers')}
            value={values.public ? 'public' : 'hcp'}
            onChange={(readers) => change({ public: readers === 'public' })}
          >
            <div className={classes.pair}>
              <Radio value="public" label={t('field.public')} description={t('field.publicWhy')} />
              <Radio value="hcp" label={t('field.hcp')} description={t('field.hcpWhy')} />
            </div>
          </Radio.Group>
        </div>
      </Panel>
    );
  },
  unlessChanged('teams', 'regions', 'languages', 'public'),
);
