import { type CacheExchangeOpts, cacheExchange } from '@urql/exchange-graphcache'
import introspection from './introspection.generated.json' with { type: 'json' }

/** What is looked up by id. Everything else is embedded where it was answered, so that a past moment never overwrites today. */
export const entities = ['Plan', 'Member', 'Organisation', 'Transfer'] as const

const keyless = () => null

/** Every object type of the schema that is not an entity, root or otherwise keyed. */
export const keylessTypes: readonly string[] = introspection.__schema.types
  .filter(type => type.kind === 'OBJECT')
  .map(type => type.name)
  .filter(
    name =>
      !name.startsWith('__') &&
      !['Query', 'Mutation', 'Subscription'].includes(name) &&
      !(entities as readonly string[]).includes(name),
  )

export const cacheOptions: Partial<CacheExchangeOpts> = {
  schema: introspection as unknown as NonNullable<CacheExchangeOpts['schema']>,
  keys: Object.fromEntries(keylessTypes.map(name => [name, keyless])),
}

export const planCache = () => cacheExchange(cacheOptions)
