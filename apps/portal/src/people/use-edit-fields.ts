import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { teamsQuery } from '../api/people.js';
import { fieldsOf, type Field } from '../edits/edit.rules.js';
import { formatList, languageName } from '../when/formats.js';
import type { MemberValues } from './member-fields.js';

interface TeamValues {
  name: string;
  region: string;
  language: string;
  leadId: string;
}

export type MemberEditValues = MemberValues & { email: string };

/** A member as both sides of a conflict are shown them. */
export function useMemberEditFields(): Field<MemberEditValues>[] {
  const { t, i18n } = useTranslation(['people', 'words']);
  const teams = useQuery(teamsQuery);
  return fieldsOf<MemberEditValues>({
    name: { label: t('field.name') },
    email: { label: t('field.email') },
    roles: {
      label: t('field.roles'),
      show: (roles) =>
        formatList(
          roles.map((role) => t(`words:role.${role}`)),
          i18n.language,
        ),
    },
    teamId: { label: t('field.team'), show: (id) => teams.data?.items.find((team) => team.id === id)?.name ?? '' },
    region: { label: t('field.region') },
    language: { label: t('field.language'), show: (code) => code && languageName(code, i18n.language) },
  });
}

/** The same of a team, with those who may lead it. */
export function useTeamEditFields(leads: { id: string; name: string }[]): Field<TeamValues>[] {
  const { t, i18n } = useTranslation('people');
  return fieldsOf<TeamValues>({
    name: { label: t('field.name') },
    region: { label: t('field.region') },
    language: { label: t('field.language'), show: (code) => code && languageName(code, i18n.language) },
    leadId: {
      label: t('team.lead'),
      show: (id) => id && (leads.find((lead) => lead.id === id)?.name ?? t('team.leadElsewhere')),
    },
  });
}
