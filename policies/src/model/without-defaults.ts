import type { z } from 'zod';
import { canonicalJson } from './content-hash.js';

type Schema = z.core.$ZodType;
type Definition = z.core.$ZodTypes['_zod']['def'];

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isDefault(schema: Schema | undefined, value: unknown): boolean {
  const definition = schema?._zod.def as Definition | undefined;
  return definition?.type === 'default' && canonicalJson(definition.defaultValue) === canonicalJson(value);
}

/** The option of a discriminated union that the value is of; undefined where it is of none. */
function optionFor(definition: z.core.$ZodUnionDef, value: unknown): Schema | undefined {
  if (!('discriminator' in definition) || !isObject(value)) return undefined;
  const found = value[String(definition.discriminator)];
  return definition.options.find((option) =>
    option._zod.propValues?.[String(definition.discriminator)]?.has(found as never),
  );
}

/**
 * The value without the members that say what their absence says as well, by the schema that it fits. Rules are left as they are: they
 * have no defaults.
 */
export function withoutDefaults(schema: Schema, value: unknown): unknown {
  const definition = schema._zod.def as Definition;
  switch (definition.type) {
    case 'default':
    case 'optional':
    case 'nullable':
      return withoutDefaults(definition.innerType, value);
    case 'array':
      return Array.isArray(value) ? value.map((element) => withoutDefaults(definition.element, element)) : value;
    case 'union': {
      const option = optionFor(definition, value);
      return option ? withoutDefaults(option, value) : value;
    }
    case 'object': {
      if (!isObject(value)) return value;
      const { shape } = definition;
      return Object.fromEntries(
        Object.entries(value).flatMap(([key, member]) => {
          const own: Schema | undefined = shape[key];
          if (member === undefined || isDefault(own, member)) return [];
          return [[key, own ? withoutDefaults(own, member) : member]];
        }),
      );
    }
    default:
      return value;
  }
}
