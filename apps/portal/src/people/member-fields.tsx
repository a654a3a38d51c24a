import { Checkbox, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { roleValues } from '#libs/api-client';
import type { Role } from '../api/auth.js';
import { organisationQuery } from '../api/organisation.js';
import { teamsQuery } from '../api/people.js';
import { languageChoices, namedChoices } from '../lists/choices.js';
import { compareNames } from '../when/formats.js';
import classes from './people.module.css';

export interface MemberValues {
  name: string;
  roles: Role[];
  teamId: string;
  region: string;
  language: string;
}

interface Props {
  values: MemberValues;
  change: (change: Partial<MemberValues>) => void;
  errors: Record<string, string>;
}

/** What an admin decides about a member, invited or long there. */
export function MemberFields({ values, change, errors }: Props) {
  const { t, i18n } = useTranslation(['people', 'words']);
  const teams = useQuery(teamsQuery);
  const organisation = useQuery(organisationQuery);
  const none = { value: '', label: t('notSet') };
  return (
    <>
      <Checkbox.Group
        label={t('field.roles')}
        description={t('field.rolesWhy')}
        value={values.roles}
        error={errors.roles}
        onChange={(picked) => change({ roles: picked as Role[] })}
      >
        <div className={classes.roles}>
          {roleValues.map((role) => (
            <Checkbox key={role} value={role} label={t(`words:role.${role}`)} description={t(`roleWhy.${role}`)} />
          ))}
        </div>
      </Checkbox.Group>
      <div className={classes.belonging}>
        <NativeSelect
          label={t('field.team')}
          value={values.teamId}
          error={errors.teamId}
          data={[none, ...namedChoices(teams.data?.items, i18n.language)]}
          onChange={(event) => change({ teamId: event.currentTarget.value })}
        />
        <NativeSelect
          label={t('field.region')}
          value={values.region}
          error={errors.region}
          data={[none, ...(organisation.data?.regions ?? []).toSorted(compareNames(i18n.language))]}
          onChange={(event) => change({ region: event.currentTarget.value })}
        />
        <NativeSelect
          label={t('field.language')}
          value={values.language}
          error={errors.language}
          data={[none, ...languageChoices(organisation.data?.languages ?? [], i18n.language)]}
          onChange={(event) => change({ language: event.currentTarget.value })}
        />
      </div>
    </>
  );
}
