import { DomainError } from '#libs/kernel';

export const erasedMember = () => DomainError.conflict('erased', 'This member was erased; there is nobody to change.');

export const lastAdmin = () =>
  DomainError.conflict('last_admin', 'This is the last admin. Make somebody else an admin first.');

export const teamNameTaken = () =>
  new DomainError('conflict', 'team_exists', 'A team with this name exists already.', [
    { field: 'name', message: 'is the name of another team' },
  ]);
