import { DomainError } from '#libs/kernel';

export const lastAdmin = () =>
  DomainError.conflict('last_admin', 'This is the last admin. Make somebody else an admin first.');

export const teamNameTaken = () =>
  new DomainError('conflict', 'team_exists', 'A team with this name exists already.', [
    { field: 'name', message: 'is the name of another team' },
  ]);
