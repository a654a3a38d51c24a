import { MultiSelect, NativeSelect, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { routeAudienceValues, routeVerdictValues } from '#libs/api-client';
import { topicsQuery } from '../api/content.js';
import { organisationQuery } from '../api/organisation.js';
import { teamsQuery } from '../api/people.js';
import { namedChoices } from '../lists/choices.js';
import { Panel } from '../parts/panel.js';
import classes from './approvals.module.css';
import type { RouteValues } from './route-values.js';

interface Props {
  values: RouteValues;
  errors: Record<string, string>;
  change: (change: Partial<RouteValues>) => void;
}

/** For what a route asks: whatever is left empty narrows nothing. */
export function ScopeFields({ values, errors, change }: Props) {
  const { t, i18n } = useTranslation(['approvals', 'words']);
  const topics = useQuery(topicsQuery);
  const teams = useQuery(teamsQuery);
  const organisation = useQuery(organisationQuery);
  const regions = [...new Set([...(organisation.data?.regions ?? []), ...values.regions])];
  return (
    <Panel title={t('section.scope')} titleId="approval-scope" about={t('section.scopeWhy')}>
      <Stack>
        <MultiSelect
          label={t('field.topics')}
          placeholder={values.topicIds.length ? undefined : t('any.topics')}
          searchable
          data={namedChoices(topics.data?.items, i18n.language)}
          value={values.topicIds}
          error={errors.topicIds}
          onChange={(topicIds) => change({ topicIds })}
        />
        {regions.length > 0 && (
          <MultiSelect
            label={t('field.regions')}
            placeholder={values.regions.length ? undefined : t('any.regions')}
            searchable
            data={regions}
            value={values.regions}
            error={errors.regions}
            onChange={(chosen) => change({ regions: chosen })}
          />
        )}
        <MultiSelect
          label={t('field.teams')}
          placeholder={values.teamIds.length ? undefined : t('any.teams')}
          searchable
          data={namedChoices(teams.data?.items, i18n.language)}
          value={values.teamIds}
          error={errors.teamIds}
          onChange={(teamIds) => change({ teamIds })}
        />
        <div className={classes.pair}>
          <NativeSelect
            label={t('field.audience')}
            data={[
              { value: '', label: t('any.audience') },
              ...routeAudienceValues.map((value) => ({ value, label: t(`audience.${value}`) })),
            ]}
            value={values.audience}
            error={errors.audience}
            onChange={(event) => change({ audience: event.currentTarget.value as RouteValues['audience'] })}
          />
          <NativeSelect
            label={t('field.verdict')}
            data={[
              { value: '', label: t('any.verdict') },
              ...routeVerdictValues.map((value) => ({
                value,
                label: t('says.verdict', { verdict: t(`words:verdict.${value}`) }),
              })),
            ]}
            value={values.verdict}
            error={errors.verdict}
            onChange={(event) => change({ verdict: event.currentTarget.value as RouteValues['verdict'] })}
          />
        </div>
      </Stack>
    </Panel>
  );
}
