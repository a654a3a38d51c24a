import { UnstyledButton } from '@mantine/core';
import { IconEraser } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Member } from '../api/people.js';
import { MailOffMark } from '../deliveries/delivery-mark.js';
import { DataTable, type Column } from '../lists/data-table.js';
import { Face } from '../parts/face.js';
import { Mark } from '../parts/mark.js';
import { MemberMark } from '../parts/state-marks.js';
import { useWalk } from '../lists/use-walk.js';
import { Time } from '../when/time.js';
import { useNow } from '../when/use-now.js';
import classes from './people.module.css';

interface Props {
  people: Member[];
  stale: boolean;
  /** Whose mail comes back, by their ids. */
  mailOff: ReadonlySet<string>;
  onEdit?: (member: Member) => void;
}

export function PeopleTable({ people, stale, mailOff, onEdit }: Props) {
  const { t } = useTranslation('people');
  const list = useWalk<HTMLDivElement>();
  const now = useNow(60_000);
  const nameOf = (member: Member) => (member.erased ? t('erasedMember') : member.name);
  const columns: Column<Member>[] = [
    {
      id: 'name',
      header: t('field.name'),
      cell: (member) => (
        <span className={classes.who}>
          <Face name={nameOf(member)} size={30} />
          <span className={classes.words}>
            {onEdit ? (
              <UnstyledButton dir="auto" className={classes.name} onClick={() => onEdit(member)} data-walk>
                {nameOf(member)}
              </UnstyledButton>
            ) : (
              <span dir="auto" className={classes.name}>
                {nameOf(member)}
              </span>
            )}
            {!member.erased && (
              <span dir="auto" className={classes.sub} title={member.email}>
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
      cell: ({ roles }) => <RoleChips roles={roles} />,
    },
    { id: 'team', header: t('field.team'), wideOnly: true, cell: (member) => member.team?.name ?? '–' },
    { id: 'status', header: t('field.status'), width: 130, cell: (member) => <StatusMark member={member} /> },
    {
      id: 'seen',
      header: t('field.lastSeen'),
      wideOnly: true,
      width: 190,
      cell: (member) => <Seen member={member} now={now} />,
    },
  ];
  return (
    <div ref={list}>
      <DataTable label={t('title')} columns={columns} rows={people} keyOf={({ id }) => id} stale={stale} />
    </div>
  );
}

function RoleChips({ roles }: Pick<Member, 'roles'>) {
  const { t } = useTranslation('words');
  return (
    <ul className={classes.chips}>
      {roles.map((role) => (
        <li key={role}>{t(`role.${role}`)}</li>
      ))}
    </ul>
  );
}

/** Whether somebody takes part; who was erased can never again. */
function StatusMark({ member }: { member: Member }) {
  const { t } = useTranslation('people');
  if (!member.erased) return <MemberMark state={member.status} />;
  return (
    <Mark tone="neutral" icon={IconEraser}>
      {t('erasedState')}
    </Mark>
  );
}

/** When somebody was here last; of who never was, what they wait for. */
function Seen({ member: { lastSeenAt, invitation, erased }, now }: { member: Member; now: number }) {
  const { t } = useTranslation('people');
  if (erased) return '–';
  if (lastSeenAt) return <Time at={lastSeenAt} />;
  return (
    <span className={classes.seen}>
      {t('neverSeen')}
      {invitation && (
        <span className={classes.invited}>
          {t(Date.parse(invitation.expiresAt) < now ? 'invitationExpired' : 'invitationSent')}{' '}
          <Time at={Date.parse(invitation.expiresAt) < now ? invitation.expiresAt : invitation.sentAt} />
        </span>
      )}
    </span>
  );
}
