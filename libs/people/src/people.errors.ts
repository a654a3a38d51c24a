import { DomainError, say } from '#libs/kernel';

export const erasedMember = () =>
  DomainError.conflict('erased', say('This member was erased; there is nobody to change.'));

export const lastAdmin = () =>
  DomainError.conflict('last_admin', say('This is the last admin. Make somebody else an admin first.'));

export const teamNameTaken = () =>
  new DomainError('conflict', 'team_exists', say('A team with this name exists already.'), [
    { field: 'name', message: say('is the name of another team') },
  ]);
