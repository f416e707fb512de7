export default {
  lead: 'Whoever works here is known by name: every change says who made it.',
  development: 'This installation is for trying out',
  developmentHint:
    'There are no passwords: choose whom to act as. It is reachable from this machine alone, and refuses to run as anything else.',
  search: 'Find somebody',
  actAs: 'Act as {name}',
  now: 'you act as them now',
  nobody: 'Nobody of this name',
  noMembers: 'Nobody to act as yet',
  unreachable:
    'Plan Ledger’s server does not answer, so it is not known who could act. Try again in a moment.',
  failed: 'That did not work. You still act as before.',
  demonstration: 'demonstration data',
  back: 'Afterwards you go on to {path}',
  later: 'With your organisation’s sign-in',
  laterHint:
    'Signing in with an account of one’s own, or with that of the organisation (OpenID Connect), is not part of this version. Until then nobody is asked for a password, and no real person’s plan belongs in here.',
  invitationTitle: 'You were invited',
  invitationHint:
    'In this version an invitation is not followed by a link: the admin who invited you takes you in, and you are then in the list of those one can act as.',
  welcomeTitle: 'Welcome',
  welcomeHint:
    'In this version nobody is made first admin by a link: the demonstration has its admin, and the command line founds organisations with one.',
  toSignIn: 'Choose whom to act as',
} as const
