import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Team } from '../api/people.js';
import { DataTable, type Column } from '../lists/data-table.js';
import { compareNames, formatNumber, languageName } from '../when/formats.js';
import classes from './people.module.css';

export function TeamTable({ teams, onEdit }: { teams: Team[]; onEdit: (team: Team) => void }) {
  const { t, i18n } = useTranslation('people');
  const columns: Column<Team>[] = [
    {
      id: 'name',
      header: t('field.team'),
      cell: (team) => (
        <UnstyledButton dir="auto" className={classes.name} onClick={() => onEdit(team)}>
          {team.name}
        </UnstyledButton>
      ),
    },
    { id: 'region', header: t('field.region'), wideOnly: true, cell: (team) => team.region ?? '–' },
    {
      id: 'language',
      header: t('field.language'),
      wideOnly: true,
      cell: (team) => (team.language ? languageName(team.language, i18n.language) : '–'),
    },
    {
      id: 'members',
      header: t('team.members'),
      figures: true,
      width: 110,
      cell: (team) => formatNumber(team.memberCount, i18n.language),
    },
  ];
  const compare = compareNames(i18n.language);
  const rows = teams.toSorted((one, other) => compare(one.name, other.name));
  return <DataTable label={t('team.title')} columns={columns} rows={rows} keyOf={({ id }) => id} />;
}
