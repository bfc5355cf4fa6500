/** Tells whether what stands in a settings file is of a type: the editor shows a wavy line there and hands it over all the same. */
export type Guard<Value> = (value: unknown) => value is Value;

export const isText: Guard<string> = (value) => typeof value === 'string';

export const isSwitch: Guard<boolean> = (value) => typeof value === 'boolean';

export const isList: Guard<readonly unknown[]> = (value) => Array.isArray(value);

export const isObject: Guard<Readonly<Record<string, unknown>>> = (value): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const oneOf =
  <Value extends string>(...allowed: readonly Value[]): Guard<Value> =>
  (value): value is Value =>
    (allowed as readonly unknown[]).includes(value);

/** A property of an object where it is of the right type. */
export function propertyOf<Value>(
  object: Readonly<Record<string, unknown>>,
  property: string,
  isRight: Guard<Value>,
): Value | undefined {
  const value = Object.hasOwn(object, property) ? object[property] : undefined;
  return isRight(value) ? value : undefined;
}
