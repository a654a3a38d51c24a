import { notifications } from '@mantine/notifications';

/** A short word that something happened; it goes away by itself and is read out. */
export const notify = (message: string): void => {
  notifications.show({ message, withBorder: true, autoClose: 5000, withCloseButton: false, role: 'status' });
};
