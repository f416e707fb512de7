# syntax=docker/dockerfile:1
# One API process. Build from the root of the checkout:
#   docker build --file infra/images/api.Dockerfile --tag plan-ledger-api .

FROM node:24-trixie-slim AS build
RUN npm install --global pnpm@12
WORKDIR /app
COPY . .
# The workspace's own packages stay linked, not copied: Node takes TypeScript from outside node_modules only.
# The optional dependencies are PostgreSQL itself, which is elsewhere here.
RUN --mount=type=cache,target=/root/.local/share/pnpm/store \
    pnpm install --frozen-lockfile --prod --no-optional --ignore-scripts \
      --filter '@plan-ledger/api...' --filter '@plan-ledger/cli...' \
 && rm -rf apps/dashboard tests docs infra \
 && find apps packages \( -name '*.test.ts' -o -name '*.child.ts' \) -delete \
 && mkdir -p /data/keys && chmod 700 /data/keys

FROM gcr.io/distroless/nodejs24-debian13:nonroot
LABEL org.opencontainers.image.title="Plan Ledger API" \
      org.opencontainers.image.licenses="Apache-2.0"
WORKDIR /app
COPY --from=build /app /app
# a new volume mounted here takes over owner and mode
COPY --from=build --chown=65532:65532 /data /data
ENV DATA_DIR=/data \
    DEVELOPMENT_TOKEN_KEY_FILE=/data/keys/development-token
USER 65532:65532
# inside the container's own loopback: it listens nowhere else until there is a sign-in
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=3 \
    CMD ["/nodejs/bin/node", "-e", "fetch(`http://127.0.0.1:${process.env.API_PORT ?? 4000}/ready`).then(r => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["/nodejs/bin/node", "--disable-warning=ExperimentalWarning", "--max-semi-space-size=64"]
CMD ["apps/api/src/main.ts"]
