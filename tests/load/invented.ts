/** A number from 0 to 2^32 − 1, the same for the same text on every machine (FNV-1a, mixed once more). */
export const drawn = (text: string): number => {
  let state = 2_166_136_261
  for (let i = 0; i < text.length; i++) state = Math.imul(state ^ text.charCodeAt(i), 16_777_619)
  state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d)
  state = Math.imul(state ^ (state >>> 12), 0x297a2d39)
  return (state ^ (state >>> 15)) >>> 0
}

const given = (
  'Ada Agnes Aiko Amir Anouk Arjun Aylin Bela Bruno Carmen Chidi Clara Dana Dario Edda Elif Emil Esther Farah Finn ' +
  'Gita Hana Hugo Ida Imran Ines Ivan Jana Joao Kaan Karin Kenji Lara Leo Lena Lukas Maja Malik Mara Mateo Mina ' +
  'Nils Noa Nora Oscar Paula Petr Pia Quentin Rania Rosa Sanna Selim Signe Sven Tara Theo Ugo Vera Yara Zoe'
).split(' ')
const beginnings = 'Al Bar Cor Dal Eng Fal Gar Hol Is Jan Kel Lun Mar Nor Ost Per Ros San Tor Vel Wes'.split(
  ' ',
)
const middles = 'an el en er es ian in is or un'.split(' ')
const endings =
  'berg dal dottir feld gaard holm ic ini lund man mont ova quist sen ska son ström tini ton vik'.split(' ')

const family = (n: number) =>
  `${beginnings[n % beginnings.length]}${middles[Math.floor(n / beginnings.length) % middles.length]}${
    endings[Math.floor(n / beginnings.length / middles.length) % endings.length]
  }`

/** Some 250,000 names; common given ones, family names that few share. */
export const nameOf = (n: number): string => {
  const chance = drawn(`name ${n}`)
  return `${given[chance % given.length]} ${family(Math.floor(chance / given.length))}`
}

/** One of 20,000 words; the first of them many times as often as the last. */
export const wordFor = (text: string): string => {
  const share = drawn(text) / 2 ** 32
  const n = Math.floor(20_000 * share ** 3)
  const chance = drawn(`word ${n}`)
  return `${family(chance % 4_200).toLowerCase()}${middles[n % middles.length]}${n.toString(36)}`
}
