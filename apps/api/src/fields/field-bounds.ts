const BOUNDS = Symbol('bounds of fields');

/** How much one field of a request can hold. */
export interface FieldBounds {
  /** Of one value, as it stands in JSON with its quotation marks. */
  characters: number;
  /** How many values a list holds; null for a single one. */
  list: number | null;
  /** The class of the objects it holds. */
  of: (() => new () => object) | null;
}

/** Notes a field's bounds on its class, for `fieldsOf`. */
export function noteBounds(bounds: FieldBounds): PropertyDecorator {
  return (prototype, name) => {
    const own = (Reflect.getOwnMetadata(BOUNDS, prototype) ?? new Map()) as Map<string, FieldBounds>;
    Reflect.defineMetadata(BOUNDS, own.set(String(name), bounds), prototype);
  };
}

/** The fields of a request class, with those it inherits. */
export function fieldsOf(type: { prototype: object }): Map<string, FieldBounds> {
  const fields = new Map<string, FieldBounds>();
  for (let from: object | null = type.prototype; from; from = Object.getPrototypeOf(from) as object | null)
    for (const [name, bounds] of (Reflect.getOwnMetadata(BOUNDS, from) ?? new Map()) as Map<string, FieldBounds>)
      if (!fields.has(name)) fields.set(name, bounds);
  return fields;
}
