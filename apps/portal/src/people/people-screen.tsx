import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { IconUserPlus, IconUsers } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { roleValues } from '#libs/api-client';
import { memberQuery, peopleQuery, teamsQuery, type Member } from '../api/people.js';
import { Empty } from '../parts/empty.js';
import { Failed } from '../parts/failed.js';
import { namedChoices } from '../lists/choices.js';
import { FilterSelect } from '../lists/filter-select.js';
import { Filters } from '../lists/filters.js';
import { LoadMore } from '../lists/load-more.js';
import { Page } from '../parts/page.js';
import { Panel } from '../parts/panel.js';
import { RowsSkeleton } from '../lists/rows-skeleton.js';
import { SearchBox } from '../lists/search-box.js';
import { usePages } from '../lists/use-pages.js';
import { WaitingErasures } from '../rights/waiting-erasures.js';
import { holds, useMe } from '../sign-in/me.js';
import { InviteDialog } from './invite-dialog.js';
import { MemberDialog } from './member-dialog.js';
import { PeopleTable } from './people-table.js';
import { useMailOff } from './use-mail-off.js';

const statuses: Member['status'][] = ['active', 'invited', 'deactivated'];

/** Everybody in the organisation; admins invite and change, comms leads look. */
export function PeopleScreen() {
  const { t, i18n } = useTranslation(['people', 'words']);
  const me = useMe();
  const search = useSearch({ from: '/shell/people' });
  const navigate = useNavigate({ from: '/people' });
  const [inviting, dialog] = useDisclosure(false);
  const [chosen, setEditing] = useState<Member | null>(null);
  const teams = useQuery(teamsQuery);
  const { member: _member, ...filter } = search;
  const people = usePages((cursor) => peopleQuery(filter, cursor));
  const change = (changed: Partial<typeof search>) =>
    void navigate({ search: { ...search, ...changed }, replace: true });
  const isAdmin = holds(me, 'admin');
  // A notification leads to one person, who may stand on any page of the list.
  const meant = useQuery({ ...memberQuery(search.member ?? ''), enabled: isAdmin && search.member !== undefined });
  const editing = chosen ?? (search.member ? (meant.data ?? null) : null);
  const close = () => {
    setEditing(null);
    if (search.member) change({ member: undefined });
  };
  const mailOff = useMailOff(isAdmin ? [...(people.items ?? []), ...(editing ? [editing] : [])] : []);
  return (
    <Page
      title={t('title')}
      about={t('about')}
      actions={
        isAdmin && (
          <>
            <Button component={Link} to="/people/import" variant="default">
              {t('import.button')}
            </Button>
            <Button onClick={dialog.open} leftSection={<IconUserPlus size={16} aria-hidden />}>
              {t('invite.button')}
            </Button>
          </>
        )
      }
    >
      {isAdmin && <WaitingErasures />}
      <Filters label={t('filter.label')}>
        <SearchBox label={t('filter.search')} value={search.search} onChange={(text) => change({ search: text })} />
        <FilterSelect
          label={t('field.role')}
          any={t('filter.anyRole')}
          options={roleValues.map((value) => ({ value, label: t(`words:role.${value}`) }))}
          value={search.role}
          onChange={(role) => change({ role })}
        />
        <FilterSelect
          label={t('field.team')}
          any={t('filter.anyTeam')}
          options={namedChoices(teams.data?.items, i18n.language)}
          value={search.teamId}
          onChange={(teamId) => change({ teamId })}
        />
        <FilterSelect
          label={t('field.status')}
          any={t('filter.anyStatus')}
          options={statuses.map((value) => ({ value, label: t(`words:memberStatus.${value}`) }))}
          value={search.status}
          onChange={(status) => change({ status })}
        />
      </Filters>
      <Panel flush>
        {people.error && !people.items ? (
          <Failed error={people.error} retry={people.retry} />
        ) : !people.items ? (
          <RowsSkeleton />
        ) : people.items.length === 0 ? (
          <Empty icon={IconUsers} title={t('none.title')}>
            {t('none.words')}
          </Empty>
        ) : (
          <PeopleTable
            people={people.items}
            stale={people.stale}
            mailOff={new Set(mailOff.keys())}
            onEdit={isAdmin ? setEditing : undefined}
          />
        )}
      </Panel>
      <LoadMore {...people.more} />
      {isAdmin && <InviteDialog opened={inviting} onClose={dialog.close} />}
      {editing && <MemberDialog key={editing.id} member={editing} mailOff={mailOff.get(editing.id)} onClose={close} />}
    </Page>
  );
}
