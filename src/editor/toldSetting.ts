import { isObject } from './settingGuards';

/** What the manifest says of a setting, or of a part of one. */
export interface DescribedSetting {
  readonly default?: unknown;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, DescribedSetting>>;
}

/**
 * What may be told of a setting to those who do not work here: switches, and what is chosen from a list of the manifest. Of
 * what is in one's own words (paths, names, a team's statuses) only whether there is some.
 */
export function toldSetting(value: unknown, { default: usual, enum: offered, properties }: DescribedSetting): unknown {
  if (typeof value === 'boolean' || offered?.includes(value)) return value;
  if (properties && isObject(value)) {
    const parts = Object.entries(properties).filter(([name]) => Object.hasOwn(value, name));
    return Object.fromEntries(parts.map(([name, part]) => [name, toldSetting(value[name], part)]));
  }
  return JSON.stringify(value) === JSON.stringify(usual) ? 'default' : 'changed';
}
