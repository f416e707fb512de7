import type { NextConfig } from 'next'

const config: NextConfig = {
  // a container takes along what the server needs and nothing else; `next start` needs none of that
  ...(process.env.NEXT_OUTPUT === 'standalone' && { output: 'standalone' as const }),
  poweredByHeader: false,
  reactStrictMode: true,
  devIndicators: false,
  // TypeScript 7 has no compiler API for the build to call; `tsc -p` is the check.
  typescript: { ignoreBuildErrors: true },
  // Messages are compiled on the server: the parser of messages stays out of the browser.
  turbopack: { resolveAlias: { 'use-intl/format-message': 'use-intl/format-message/format-only' } },
  headers: async () => [
    {
      source: '/:path*',
      headers: [
        { key: 'X-Content-Type-Options', value: 'nosniff' },
        { key: 'X-Frame-Options', value: 'DENY' },
        { key: 'Referrer-Policy', value: 'same-origin' },
        { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
      ],
    },
  ],
}

export default config
