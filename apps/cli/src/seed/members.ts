import type { Role } from '@plan-ledger/domain'

/** The people of the demonstration organisation. None of them exists; each name says so. */
export const demonstrationMembers = {
  grace: { name: 'Grace Lindqvist (demo)', roles: ['coach'] },
  tomas: { name: 'Tomás Rivera (demo)', roles: ['coach'] },
  amara: { name: 'Amara Nwosu (demo)', roles: ['owner'] },
  jonas: { name: 'Jonas Weber (demo)', roles: ['owner'] },
  priya: { name: 'Priya Raman (demo)', roles: ['owner'] },
  mei: { name: 'Mei Tanaka (demo)', roles: ['owner'] },
  luca: { name: 'Luca Moretti (demo)', roles: ['owner'] },
  sofia: { name: 'Sofia Almeida (demo)', roles: ['owner'] },
  daniel: { name: 'Daniel Price (demo)', roles: ['owner'] },
  ingrid: { name: 'Ingrid Solberg (demo)', roles: ['auditor'] },
  noor: { name: 'Noor Haddad (demo)', roles: ['analyst'] },
  elena: { name: 'Elena Petrova (demo)', roles: ['admin'] },
  marta: { name: 'Marta Kovács (demo)', roles: ['coach'] },
  henrik: { name: 'Henrik Dahl (demo)', roles: ['coach'] },
  ruth: { name: 'Ruth Okafor (demo)', roles: ['owner'] },
  kofi: { name: 'Kofi Mensah (demo)', roles: ['owner'] },
  linnea: { name: 'Linnea Berg (demo)', roles: ['owner'] },
  omar: { name: 'Omar Farouk (demo)', roles: ['owner'] },
  beatriz: { name: 'Beatriz Nogueira (demo)', roles: ['owner'] },
  stefan: { name: 'Stefan Huber (demo)', roles: ['owner'] },
  yuki: { name: 'Yuki Sato (demo)', roles: ['owner'] },
  pavel: { name: 'Pavel Novák (demo)', roles: ['owner'] },
  nadia: { name: 'Nadia Rahman (demo)', roles: ['owner'] },
  gareth: { name: 'Gareth Evans (demo)', roles: ['owner'] },
  milan: { name: 'Milan Horvat (demo)', roles: ['owner'] },
  fatima: { name: 'Fatima Zahra (demo)', roles: ['owner'] },
  erik: { name: 'Erik Johansen (demo)', roles: ['owner'] },
  chiara: { name: 'Chiara Ricci (demo)', roles: ['owner'] },
  samuel: { name: 'Samuel Tesfaye (demo)', roles: ['owner'] },
  anneke: { name: 'Anneke de Vries (demo)', roles: ['owner'] },
  diego: { name: 'Diego Fuentes (demo)', roles: ['owner'] },
  bogdan: { name: 'Bogdan Ionescu (demo)', roles: ['owner'] },
  aisling: { name: 'Aisling Byrne (demo)', roles: ['owner'] },
  wei: { name: 'Wei Zhang (demo)', roles: ['owner'] },
  camille: { name: 'Camille Laurent (demo)', roles: ['owner'] },
  tariq: { name: 'Tariq Aziz-Khan (demo)', roles: ['owner'] },
  olga: { name: 'Olga Smirnova (demo)', roles: ['owner'] },
  joana: { name: 'Joana Pereira (demo)', roles: ['owner'] },
  matthias: { name: 'Matthias Brandt (demo)', roles: ['owner'] },
  zeynep: { name: 'Zeynep Yıldız (demo)', roles: ['owner'] },
  kwame: { name: 'Kwame Boateng (demo)', roles: ['owner'] },
  hilde: { name: 'Hilde Vandenberg (demo)', roles: ['owner'] },
  rafael: { name: 'Rafael Ortega (demo)', roles: ['owner'] },
  ewa: { name: 'Ewa Kowalska (demo)', roles: ['owner'] },
  declan: { name: 'Declan Murphy (demo)', roles: ['owner'] },
} as const satisfies Record<string, { readonly name: string; readonly roles: readonly Role[] }>

export type MemberKey = keyof typeof demonstrationMembers

/** Those who were asked to join first; the others came with the founding. */
export const invitedFirst: ReadonlySet<MemberKey> = new Set(['sofia', 'daniel'])

/** Who went by another name for so many days after the founding; what they did until then is told under it. */
export const namedBefore: { readonly [M in MemberKey]?: { readonly name: string; readonly day: number } } = {
  beatriz: { name: 'Beatriz Carvalho (demo)', day: 700 },
}
