import { GraphQLError } from 'graphql'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

export const isUuid = (text: string) => uuid.test(text)

export const notAnId = (id: string): never => {
  throw new GraphQLError(`${JSON.stringify(id.slice(0, 60))} is not the id of anything.`)
}
