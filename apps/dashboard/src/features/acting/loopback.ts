/** Until sign-in exists nobody but this machine is served: a foreign name that resolves here is refused too. */
export const isLoopbackHost = (host: string | null): boolean =>
  host !== null && /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/i.test(host)

/** Host without its port: `[::1]:3000` gives `[::1]`. */
export const hostName = (host: string): string => host.replace(/:\d{1,5}$/, '')
