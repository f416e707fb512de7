# syntax=docker/dockerfile:1
# The dashboard. Build from the root of the checkout:
#   docker build --file infra/images/dashboard.Dockerfile --tag plan-ledger-dashboard .

FROM node:24-trixie-slim AS build
RUN npm install --global pnpm@12
WORKDIR /app
COPY . .
ENV NEXT_TELEMETRY_DISABLED=1 \
    NEXT_OUTPUT=standalone
RUN --mount=type=cache,target=/root/.local/share/pnpm/store \
    pnpm install --frozen-lockfile --ignore-scripts --filter '@plan-ledger/dashboard...' \
 && pnpm --filter @plan-ledger/dashboard exec next build \
 && cp -R apps/dashboard/.next/static apps/dashboard/.next/standalone/apps/dashboard/.next/static

FROM gcr.io/distroless/nodejs24-debian13:nonroot
LABEL org.opencontainers.image.title="Plan Ledger dashboard" \
      org.opencontainers.image.licenses="Apache-2.0"
WORKDIR /app
COPY --from=build /app/apps/dashboard/.next/standalone /app
# HOSTNAME is the address it listens on; it answers loopback names only until there is a sign-in
ENV NODE_ENV=production \
    NEXT_TELEMETRY_DISABLED=1 \
    HOSTNAME=127.0.0.1 \
    PORT=3000 \
    DEVELOPMENT_TOKEN_KEY_FILE=/data/keys/development-token
USER 65532:65532
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=3 \
    CMD ["/nodejs/bin/node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/icon.svg`).then(r => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["apps/dashboard/server.js"]
