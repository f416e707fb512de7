import { builder } from './builder.ts'

/** `servingWhom` and `new-information` become SERVING_WHOM and NEW_INFORMATION. */
export const upperSnake = (word: string) =>
  word
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .replaceAll('-', '_')
    .toUpperCase()

/** A description for every value of the domain's list: leaving one out does not compile. */
export const enumOf = <T extends string>(
  name: string,
  description: string,
  values: Readonly<Record<T, string>>,
  spell: (word: T) => string = upperSnake,
) =>
  builder.enumType(name, {
    description,
    values: Object.fromEntries(
      (Object.entries(values) as [T, string][]).map(([value, text]) => [
        spell(value),
        { value, description: text },
      ]),
    ),
  })
