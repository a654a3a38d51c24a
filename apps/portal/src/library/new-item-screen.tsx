export function NewItemScreen() {
  return null;
}
