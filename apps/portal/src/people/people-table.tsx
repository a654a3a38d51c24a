import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Member } from '../api/people.js';
import { MailOffMark } from '../deliveries/delivery-mark.js';
import { DataTable, type Column } from '../lists/data-table.js';
import { Face } from '../parts/face.js';
import { MemberMark } from '../parts/state-marks.js';
import { useWalk } from '../lists/use-walk.js';
import { Time } from '../when/time.js';
import classes from './people.module.css';

interface Props {
  people: Member[];
  stale: boolean;
  /** Whose mail comes back, by their ids. */
  mailOff: ReadonlySet<string>;
  onEdit?: (member: Member) => void;
}

export function PeopleTable({ people, stale, mailOff, onEdit }: Props) {
  const { t } = useTranslation(['people', 'words']);
  const list = useWalk<HTMLDivElement>();
  const columns: Column<Member>[] = [
    {
      id: 'name',
      header: t('field.name'),
      cell: (member) => (
        <span className={classes.who}>
          <Face name={member.name} size={30} />
          <span className={classes.words}>
            {onEdit ? (
              <UnstyledButton className={classes.name} onClick={() => onEdit(member)} data-walk>
                {member.name}
              </UnstyledButton>
            ) : (
              <span className={classes.name}>{member.name}</span>
            )}
            {!member.erased && (
              <span className={classes.sub} title={member.email}>
                {member.email}
              </span>
            )}
            {mailOff.has(member.id) && <MailOffMark />}
          </span>
        </span>
      ),
    },
    {
      id: 'roles',
      header: t('field.roles'),
      wideOnly: true,
      cell: (member) => member.roles.map((role) => t(`words:role.${role}`)).join(', '),
    },
    { id: 'team', header: t('field.team'), wideOnly: true, cell: (member) => member.team?.name ?? '–' },
    { id: 'status', header: t('field.status'), width: 130, cell: (member) => <MemberMark state={member.status} /> },
    {
      id: 'seen',
      header: t('field.lastSeen'),
      wideOnly: true,
      width: 150,
      cell: (member) => (member.lastSeenAt ? <Time at={member.lastSeenAt} /> : t('neverSeen')),
    },
  ];
  return (
    <div ref={list}>
      <DataTable label={t('title')} columns={columns} rows={people} keyOf={({ id }) => id} stale={stale} />
    </div>
  );
}
