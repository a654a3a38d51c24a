/** Whether a field on the screen holds a day that no calendar has, which a browser would send as none; it is led to. */
export function leadToNoSuchDay(): boolean {
  const field = document.querySelector<HTMLInputElement>('input[type="date"]:invalid');
  if (!field?.validity.badInput) return false;
  // The field says what is wrong with it.
  field.checkValidity();
  field.focus();
  return true;
}
