/** A person as others see them named. */
export interface Person {
  id: string;
  name: string;
}
